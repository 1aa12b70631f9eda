import { describe, expect, it } from '@jest/globals';
import { validationScope } from './validation-scope.ts';

describe('validationScope', () => {
  it('is everything before the first deployment', () => {
    expect(validationScope(undefined, () => true)).toMatchObject({ kind: 'everything' });
  });

  it('is what has changed since the deployed commit', () => {
    expect(validationScope('c0ffee', (commit) => commit === 'c0ffee')).toEqual({
      kind: 'since',
      commit: 'c0ffee',
    });
  });

  it('is everything when the deployed commit is not in the history, as on the way back', () => {
    expect(validationScope('c0ffee', () => false)).toEqual({
      kind: 'everything',
      because: 'the deployed commit c0ffee does not come before this one',
    });
  });
});
