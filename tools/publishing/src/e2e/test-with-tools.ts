import { test } from '@jest/globals';
import { type BuiltLanguage, machineLacks } from '../machine-lacks.ts';

/** The first use of a language downloads all of CDK for it. */
export const timeLimitMs = 15 * 60_000;

/** A test that needs a language's tools; its name says what the machine lacks, where it is left out. */
export function testWithTools(
  root: string,
  language: BuiltLanguage,
  what: string,
  run: () => Promise<void> | void,
): void {
  const lacking = machineLacks(root, language);
  if (lacking === undefined) test(what, run, timeLimitMs);
  else test.skip(`${what} (left out: this machine lacks ${lacking})`, run);
}
