import { text } from '@agentic-retail/contracts/fields';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createProductNames } from './product-names.ts';

function nameOf(...descriptions: string[]): string {
  const names = createProductNames();
  for (const description of descriptions) names.count({ stockCode: '22423', description });
  return names.nameOf('22423');
}

describe('createProductNames', () => {
  it('takes the description seen most often', () => {
    expect(nameOf('wrong one', 'CAKESTAND', '', 'CAKESTAND ', '', '')).toBe('CAKESTAND');
  });

  it('decides between several by their characters, not by their order', () => {
    expect(nameOf('B', 'A')).toBe('A');
    expect(nameOf('A', 'B')).toBe('A');
  });

  it('falls back on the code', () => {
    expect(nameOf('', ' ', '\u200B')).toBe('22423');
  });

  it('always gives a name that the shop takes', () => {
    const name = text(200);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (description) => {
        expect(name.safeParse(nameOf(description)).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
