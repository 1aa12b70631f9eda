import type { Construct } from 'constructs';
import { checkProp } from './prop-check';

const originPattern =
  /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/;

/** Refuses an origin that is not one exact, encrypted (or local) origin. */
export function checkOrigins(scope: Construct, prop: string, origins: readonly string[]): void {
  for (const origin of origins) {
    checkProp(scope, originPattern.test(origin), {
      prop,
      rule: 'be exact origins: https (http only for localhost), no wildcard, no path',
      given: origin,
      fix: 'Write it as a browser sends it, such as "https://shop.example.com".',
    });
  }
}
