import type { Construct } from 'constructs';
import { checkProp } from './prop-check';

// Names of tables allow more, but names of buckets, made from the same word, do not.
const pattern = /^[a-z](?:[a-z0-9-]{0,14}[a-z0-9])?$/;

/** Refuses an environment name that could not be part of every physical name made from it. */
export function checkEnvironmentName(scope: Construct, prop: string, name: string): void {
  checkProp(scope, pattern.test(name), {
    prop,
    rule: 'be 1 to 16 lower-case letters, digits and inner hyphens, starting with a letter',
    given: name,
    fix: 'Use a short literal name such as "dev", "test" or "prod".',
  });
}
