import { describe, expect, it } from '@jest/globals';
import { describeFields } from './describe-fields.ts';

const money = (amount: number) => `£${(amount / 100).toFixed(2)}`;

describe('the fields of an entry', () => {
  it('stand side by side, amounts as money and the rest as it is', () => {
    const entry = {
      before: { price: 100, taxClass: 'standard' },
      after: { price: 120, barcodes: ['1', '2'], isLast: true },
    };
    expect(describeFields(entry, money)).toEqual([
      { label: 'Price', before: '£1.00', after: '£1.20' },
      { label: 'Tax class', before: 'standard', after: '' },
      { label: 'Barcodes', before: '', after: '1; 2' },
      { label: 'Is last', before: '', after: 'yes' },
    ]);
  });

  it('that hold others are written out', () => {
    const entry = {
      after: {
        costs: { 'A-1': 250 },
        quantities: { 'A-1': 3 },
        payouts: [
          { method: 'cash', amount: 500 },
          { method: 'card', amount: 100 },
        ],
      },
    };
    expect(describeFields(entry, money).map(({ after }) => after)).toEqual([
      'A-1 £2.50',
      'A-1 3',
      'amount £5.00, method cash; amount £1.00, method card',
    ]);
  });

  it('are none where an entry has none', () => {
    expect(describeFields({}, money)).toEqual([]);
  });
});
