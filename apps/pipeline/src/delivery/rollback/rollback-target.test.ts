import { describe, expect, it, test } from '@jest/globals';
import { rollbackTarget } from './rollback-target.ts';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];

describe('rollbackTarget', () => {
  it('is what was deployed before', () => {
    expect(rollbackTarget('prod', [a, b, c, c], undefined)).toEqual({ from: c, to: b });
  });

  it('is the commit that is given', () => {
    expect(rollbackTarget('prod', [a, b], c)).toEqual({ from: b, to: c });
  });

  test.each([
    [[], undefined, 'Nothing has been deployed to prod yet'],
    [[a, a], undefined, `${a} is the only commit that was ever deployed to prod.`],
    [[a, b], b, `prod is at ${b} already.`],
    [[a, b], 'main', '--to takes a commit by its 40 digits, not main.'],
  ])('refuses %j to %s', (deployed, given, message) => {
    expect(() => rollbackTarget('prod', deployed, given)).toThrow(message);
  });
});
