import type { AuditedFields } from '@agentic-retail/domain/audit/audit-entry';
import { saleConflictKinds } from '@agentic-retail/domain/offline/sale-conflict';
import { describe, expect, it } from '@jest/globals';
import { describeFields } from './describe-fields.ts';

const formats = {
  money: (amount: number) => `£${(amount / 100).toFixed(2)}`,
  time: (at: string) => `the time ${at}`,
};
const afterOf = (after: AuditedFields) =>
  describeFields({ after }, formats).map((field) => [field.label, field.after]);

describe('the fields of an entry', () => {
  it('stand side by side, amounts as money and codes as words', () => {
    const entry = {
      before: { price: 100, taxClass: 'standard', name: 'Old' },
      after: { price: 120, taxClass: 'zero', barcodes: ['1', '2'], isLast: true },
    };
    expect(describeFields(entry, formats)).toEqual([
      { label: 'Name', before: 'Old', after: '' },
      { label: 'Price', before: '£1.00', after: '£1.20' },
      { label: 'Tax class', before: 'Standard', after: 'Zero' },
      { label: 'Barcodes', before: '', after: '1\n2' },
      { label: 'Is last', before: '', after: 'Yes' },
    ]);
  });

  it('have one order, whatever the table makes of it', () => {
    const counted = {
      unitsTooMany: 1,
      productsCounted: 3,
      unitsMissing: 2,
      note: '',
      name: 'Mugs',
    };
    expect(afterOf(counted).map(([label]) => label)).toEqual([
      'Name',
      'Products counted',
      'Units missing',
      'Units too many',
      'Note',
    ]);
  });

  it('are none where an entry has none', () => {
    expect(describeFields({}, formats)).toEqual([]);
  });

  it('are one row where either side calls it something else', () => {
    const entry = { before: { state: 'active' }, after: { isEnabled: false } };
    expect(describeFields(entry, formats)).toEqual([
      { label: 'Access', before: 'Active', after: 'Disabled' },
    ]);
  });

  it('name a role, also none', () => {
    expect(describeFields({ before: { role: null }, after: { role: 'owner' } }, formats)).toEqual([
      { label: 'Role', before: 'No role', after: 'Owner' },
    ]);
  });

  it('say what a count found', () => {
    const after = { productsCounted: 12, productsDiffering: 2, unitsMissing: 3, unitsTooMany: 0 };
    expect(afterOf(after)).toEqual([
      ['Products counted', '12'],
      ['Products differing', '2'],
      ['Units missing', '3'],
      ['Units too many', '0'],
    ]);
  });

  it('say what came back of a sale, and how it was paid', () => {
    const after = {
      refundId: 'a',
      registerId: 'till-1',
      lines: [{ sku: 'TEA', quantity: 2, backToStock: 1 }],
      payouts: [
        { method: 'card', amount: 2000, reference: 'T-1' },
        { method: 'cash', amount: 500 },
      ],
    };
    expect(afterOf(after)).toEqual([
      ['Register', 'till-1'],
      ['Goods', '2 × TEA, 1 back to stock'],
      ['Paid back', '£20.00 to the card\n£5.00 in cash'],
    ]);
  });

  it('say of a sale made offline who, when and what is wrong with it', () => {
    const after = {
      timestamp: '2026-05-01T12:00:00.000Z',
      cashier: { userId: 'u-1', name: 'Callum' },
      sentBy: { userId: 'u-2', name: 'Morag' },
      conflicts: ['cashier-unconfirmed', 'receipt-renumbered'],
    };
    expect(afterOf(after)).toEqual([
      ['Made at', 'the time 2026-05-01T12:00:00.000Z'],
      ['Cashier', 'Callum'],
      ['Sent by', 'Morag'],
      [
        'To look into',
        'Sent by another account than the cashier’s\nThe printed receipt has another number',
      ],
    ]);
  });

  it.each(saleConflictKinds)('have plain words for %s', (kind) => {
    const [[, words = ''] = []] = afterOf({ conflicts: [kind] });
    expect(words).toMatch(/^[A-Z][a-z’ ]+$/);
  });

  it('say of settings what they mean', () => {
    const after = {
      taxRates: { zero: 0, standard: 2000 },
      pricesIncludeTax: true,
      requiresCashSession: true,
      promotions: [
        { id: 'a', name: 'Candles', kind: 'multibuy', buy: 3, pay: 2, category: 'Home' },
        { id: 'b', name: 'Tea', kind: 'percent', percent: 1000, skus: ['TEA', 'CUP'] },
        {
          id: 'c',
          name: 'May',
          kind: 'amount',
          amount: 50,
          startsAt: '2026-05-01',
          endsAt: '2026-06-01',
        },
      ],
    };
    expect(afterOf(after)).toEqual([
      ['Tax rates', 'Standard: 20 %\nZero: 0 %'],
      ['Shelf prices', 'Tax is included'],
      ['Selling', 'Only in a cash session'],
      [
        'Promotions',
        'Candles: buy 3, pay 2, Home\nTea: 10 % off, TEA, CUP\n' +
          'May: £0.50 off each, whole shop, from the time 2026-05-01, until the time 2026-06-01',
      ],
    ]);
  });

  it('say of stock, deliveries and drawers how much', () => {
    expect(afterOf({ quantityChange: -3, cause: 'damaged', stockChangeId: 'a' })).toEqual([
      ['Units', '−3'],
      ['Reason', 'Damaged'],
    ]);
    const delivered = { costs: { B: 250, A: 100 }, quantities: { B: 3 }, status: 'part_received' };
    expect(afterOf(delivered)).toEqual([
      ['Cost of one', 'A: £1.00\nB: £2.50'],
      ['Units received', 'B: 3'],
      ['Status', 'Part received'],
    ]);
    const sessionId = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
    expect(afterOf({ sessionId, movementId: 'a', kind: 'pay-out', amount: 500 })).toEqual([
      ['Cash session', '2E3F4A5B'],
      ['Cash', 'Pay out'],
      ['Amount', '£5.00'],
    ]);
  });

  it('say how much an approval lets be taken off', () => {
    expect(afterOf({ total: 2550, discount: 450 })).toContainEqual(['Taken off', '£4.50']);
  });
});
