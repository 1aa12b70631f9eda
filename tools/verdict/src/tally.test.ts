import { describe, expect, it } from '@jest/globals';
import { add, nothing, tallyOfJest, verdictLine } from './tally.ts';

const report = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  numRuntimeErrorTestSuites: 1,
};

describe('the tally of a Jest report', () => {
  it('counts tests, and files that did not load as failures', () => {
    expect(tallyOfJest(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it.each([undefined, '', '{"numPassed', 'null', '[]', '{}'])('is a failure for %j', (json) => {
    expect(tallyOfJest(json)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

it('adds up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(add(add(nothing, one), one)).toEqual({ passed: 2, failed: 4, skipped: 6 });
});

it('names skipped tests only where there are some', () => {
  expect(verdictLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(verdictLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
