import { draftRefund } from '@agentic-retail/domain/refund/draft-refund';
import { priceRefund } from '@agentic-retail/domain/refund/price-refund';
import { completedSale } from '@agentic-retail/domain/testing/arbitrary-sale';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transactionSchema } from '../sale/transaction.ts';
import { refundSchema } from './refund.ts';
import { refundSale } from './refund-sale.ts';

const id = '019f1866-8600-7000-8000-000000000001';
const manager = { userId: 'u-1', name: 'Callum' };

it('fits every refund that can be given, and the sale after it', () => {
  fc.assert(
    fc.property(completedSale, fc.nat(), fc.nat(), (sold, some, back) => {
      const sale = {
        ...sold,
        lines: sold.lines.map((line, index) => ({ ...line, sku: `S${index}` })),
      };
      const lines = sale.lines.map(({ sku, quantity }) => {
        const units = 1 + (some % quantity);
        return { sku, quantity: units, backToStock: back % (units + 1) };
      });
      const priced = priceRefund(sale, lines);
      const amount = priced.ok ? priced.value.total : 0;
      const request = {
        id,
        registerId: 't',
        lines,
        payouts: [{ method: 'cash', amount } as const],
      };
      expect(refundSale.body.safeParse(request).error).toBeUndefined();
      const context = { sale, timeZone: 'UTC', manager, now: '2026-06-30T12:00:00.000Z' };
      const drafted = draftRefund(request, context);
      if (!drafted.ok) throw new Error(drafted.error.code);
      expect(refundSchema.safeParse(drafted.value.refund).error).toBeUndefined();
      expect(transactionSchema.safeParse(drafted.value.sale).error).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

it('refuses more back on the shelf than comes back, at its field', () => {
  const line = { sku: 'CUP', quantity: 1, backToStock: 2 };
  const body = { id, registerId: 't', lines: [line], payouts: [] };
  expect(refundSale.body.safeParse(body).error?.issues).toMatchObject([
    { path: ['lines', 0, 'backToStock'], message: 'must be at most quantity' },
  ]);
});
