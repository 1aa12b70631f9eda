import { test } from '@jest/globals';
import { type BuiltLanguage, machineLacks } from '../machine-lacks.ts';

/** The first use of a language downloads all of CDK for it. */
export const timeLimitMs = 15 * 60_000;

/** A test that needs a language's tools. Where the machine lacks them it is left out, and that is said. */
export function testWithTools(
  root: string,
  language: BuiltLanguage,
  what: string,
  run: () => Promise<void> | void,
): void {
  const lacking = machineLacks(root, language);
  if (lacking === undefined) {
    test(what, run, timeLimitMs);
  } else {
    console.log(`left out, as this machine lacks ${lacking}: ${what}`);
    test.skip(`${what} (this machine lacks ${lacking})`, run);
  }
}
