import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { invoiceNumber, isInvoiceNumber } from './invoice-number.ts';
import { invoiceStatuses } from './invoice-status.ts';
import {
  type GoodsReceipt,
  orderedTotal,
  type PurchaseInvoice,
  receivedTotal,
} from './purchase-invoice.ts';
import { receiveGoods } from './receive-goods.ts';

const at = '2026-05-01T12:00:00.000Z';
const actor = { userId: 'user-7', name: 'Callum' };

function invoice(ordered: readonly number[], more: Partial<PurchaseInvoice> = {}): PurchaseInvoice {
  return {
    number: 'INV-2026-0001',
    status: 'sent',
    supplier: { id: 'S1', name: 'Potter', contact: 'orders@potter.example' },
    lines: ordered.map((quantity, index) => ({
      sku: `P-${index}`,
      name: `Piece ${index}`,
      requestId: `r-${index}`,
      quantity,
      received: 0,
      unitCost: 40,
    })),
    receipts: [],
    currency: 'GBP',
    createdBy: actor,
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...more,
  };
}

const receipt = (lines: GoodsReceipt['lines'], isLast = false): GoodsReceipt => {
  return { id: 'd-1', lines, isLast, receivedAt: at, receivedBy: actor };
};

describe('receiving', () => {
  it('in parts adds up, until all has come', () => {
    const first = receiveGoods(invoice([5, 2]), receipt([{ sku: 'P-0', quantity: 3 }]));
    expect(first).toMatchObject({ value: { status: 'part_received', version: 2 } });
    if (!first.ok) return;
    expect([orderedTotal(first.value), receivedTotal(first.value)]).toEqual([280, 120]);
    const rest = [
      { sku: 'P-0', quantity: 2 },
      { sku: 'P-1', quantity: 2 },
    ];
    const second = receiveGoods(first.value, receipt(rest));
    expect(second).toMatchObject({
      value: { status: 'received', lines: [{ received: 5 }, { received: 2 }] },
    });
  });

  it('is over when nothing more will come', () => {
    const received = receiveGoods(invoice([5]), receipt([{ sku: 'P-0', quantity: 1 }], true));
    expect(received).toMatchObject({ value: { status: 'received', lines: [{ received: 1 }] } });
    const nothing = receiveGoods(invoice([5], { status: 'part_received' }), receipt([], true));
    expect(nothing).toMatchObject({ value: { status: 'received' } });
  });

  it('of more than was ordered, or of something else, is refused', () => {
    const more = receiveGoods(invoice([5]), receipt([{ sku: 'P-0', quantity: 6 }]));
    expect(more).toEqual({ ok: false, error: { code: 'not-ordered', sku: 'P-0', open: 5 } });
    const other = receiveGoods(invoice([5]), receipt([{ sku: 'P-9', quantity: 1 }]));
    expect(other).toEqual({ ok: false, error: { code: 'not-ordered', sku: 'P-9', open: 0 } });
  });

  it.each(invoiceStatuses.filter((status) => !['sent', 'part_received'].includes(status)))(
    'is refused while the invoice is %s',
    (status) => {
      const received = receiveGoods(
        invoice([5], { status }),
        receipt([{ sku: 'P-0', quantity: 1 }]),
      );
      expect(received).toMatchObject({ ok: false, error: { code: 'invoice-move-refused' } });
    },
  );

  it('in whatever parts never takes more than was ordered, and ends exactly when all has come', () => {
    const parts = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 6 })), { maxLength: 12 });
    fc.assert(
      fc.property(parts, (deliveries) => {
        let current = invoice([7, 1, 12]);
        for (const [index, quantity] of deliveries) {
          const received = receiveGoods(current, receipt([{ sku: `P-${index}`, quantity }]));
          if (received.ok) current = received.value;
          for (const line of current.lines)
            expect(line.received).toBeLessThanOrEqual(line.quantity);
          const isAll = current.lines.every((line) => line.received === line.quantity);
          expect(current.status === 'received').toBe(isAll);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the number', () => {
  it.each([
    [1, 'INV-2026-0001'],
    [9999, 'INV-2026-9999'],
    [10_000, 'INV-2026-10000'],
  ])('of invoice %i is %s', (count, number) => {
    expect(invoiceNumber('2026', count)).toBe(number);
    expect(isInvoiceNumber(number)).toBe(true);
  });

  it.each(['counter#2026', 'INV-26-0001', 'INV-2026-1', ' INV-2026-0001'])('is not %p', (text) => {
    expect(isInvoiceNumber(text)).toBe(false);
  });
});
