import { describe, expect, it } from '@jest/globals';
import { fieldRows, ruleOf } from './field-rows.ts';

describe('fieldRows', () => {
  it('names fields of objects in lists, and of each form that they have', () => {
    const cash = { type: 'object', properties: { method: { const: 'cash' } } };
    const card = { type: 'object', properties: { method: { const: 'card' } } };
    const payments = { type: 'array', maxItems: 10, items: { oneOf: [cash, card] } };
    expect(fieldRows({ properties: { payments }, required: ['payments'] })).toEqual([
      ['payments', 'list of at most 10: object', 'always'],
      ['payments[] (method: cash).method', '`cash`', ''],
      ['payments[] (method: card).method', '`card`', ''],
    ]);
  });
});

describe('ruleOf', () => {
  it.each([
    [{ type: 'string', minLength: 1, maxLength: 80 }, 'text of 1 to 80 characters'],
    [{ type: 'string', pattern: '^a|b$' }, 'text; matches `^a|b$`'],
    [{ type: 'string', pattern: 'long', description: 'must be a GTIN' }, 'text; must be a GTIN'],
    [
      { type: 'array', items: { type: 'string' }, description: 'must not be odd' },
      'list: text; must not be odd',
    ],
    [{ type: 'string', format: 'date', pattern: 'long' }, 'date like 2026-01-31'],
    [
      { type: 'integer', minimum: 1, maximum: 500, default: 50 },
      'whole number of 1 to 500; `50` if left out',
    ],
    [
      { type: 'integer', minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
      'whole number',
    ],
    [{ type: 'number' }, 'number'],
    [{ enum: ['a', 'b'] }, '`a`, `b`'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'text, or null'],
  ])('%j is %s', (schema, words) => {
    expect(ruleOf(schema)).toBe(words);
  });
});
