import { priceCart } from '@agentic-retail/domain/pricing/price-cart';
import { draftSale } from '@agentic-retail/domain/sale/draft-sale';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { priceableCart } from '@agentic-retail/domain/testing/arbitrary-cart';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeSale } from './complete-sale.ts';
import { transactionSchema } from './transaction.ts';

const now = '2026-05-04T10:00:00.000Z';
const id = makeSaleId(Date.parse(now), new Uint8Array(10));
const cashier = { userId: 'u-1', name: 'Josie' };

it('fits every sale that can be made from a request that fits', () => {
  let made = 0;
  fc.assert(
    fc.property(
      priceableCart,
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(fc.nat(100_000_000_000), { minLength: 1, maxLength: 10 }),
      ({ lines, discounts: drawn, products, settings }, quantity, extra) => {
        const cart = lines.map((line) => ({ ...line, quantity }));
        // Together less than what needs an approval.
        const discounts = drawn.map(
          (each) => ({ ...each, kind: 'percent', percent: 700 }) as const,
        );
        const priced = priceCart(cart, products, settings, now, discounts);
        if (!priced.ok) return;
        const { total } = priced.value;
        const payments = extra.map((more, index) => {
          const amount = index === 0 ? total : 0;
          return { method: 'cash' as const, amount, tendered: Math.max(amount, more) };
        });
        const request = {
          id,
          registerId: 't',
          lines: cart,
          discounts,
          payments,
          expectedTotal: total,
        };
        const skuIsPossible = cart.every(({ sku }) => /^[A-Za-z0-9][\w.-]*$/.test(sku));
        if (!skuIsPossible || !completeSale.body.safeParse(request).success) return;
        const draft = draftSale(request, {
          products,
          settings,
          hash: (text) => text,
          cashier,
          now,
          mayBackdate: false,
        });
        if (!draft.ok) return;
        made += 1;
        expect(transactionSchema.safeParse(draft.value.transaction).error).toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
  expect(made).toBeGreaterThan(50);
});
