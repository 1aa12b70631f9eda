import { describe, expect, it } from '@jest/globals';
import { compareCodeUnits } from './compare-code-units.ts';

describe('compareCodeUnits', () => {
  it('puts capitals before small letters and accents last, whatever the locale', () => {
    const words = ['é', 'a', 'Z', '10', 'A', '2'];
    expect(words.toSorted(compareCodeUnits)).toEqual(['10', '2', 'A', 'Z', 'a', 'é']);
  });

  it('finds equal text equal', () => {
    expect(compareCodeUnits('same', 'same')).toBe(0);
  });
});
