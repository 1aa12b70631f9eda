import { describe, expect, it } from '@jest/globals';
import { emptyForm, readChange } from './read-change.ts';

describe('readChange', () => {
  it('changes nothing where nothing was filled in', () => {
    expect(readChange(emptyForm)).toEqual({ change: {}, wrong: [] });
  });

  it.each([
    ['5', 500],
    ['+5', 500],
    ['-12.5', -1_250],
    ['2,25', 225],
    ['-100', -10_000],
    ['0', 0],
  ])('reads %s percent', (percent, basisPoints) => {
    expect(readChange({ ...emptyForm, percent, rounding: 'nineties' })).toEqual({
      change: { price: { basisPoints, steps: { step: 100, less: 1 } } },
      wrong: [],
    });
  });

  it.each(['5 %', 'five', '-101', '1.234', '1000', '--1'])('refuses %s percent', (percent) => {
    expect(readChange({ ...emptyForm, percent })).toEqual({ change: {}, wrong: ['percent'] });
  });

  it('reads the other fields, and names those that are wrong', () => {
    const form = { ...emptyForm, category: ' Toys ', sale: 'off', threshold: '0' } as const;
    expect(readChange({ ...form, taxClass: 'zero' })).toEqual({
      change: { category: 'Toys', isActive: false, reorderThreshold: 0, taxClass: 'zero' },
      wrong: [],
    });
    expect(readChange({ ...form, threshold: '-1' }).wrong).toEqual(['threshold']);
  });
});
