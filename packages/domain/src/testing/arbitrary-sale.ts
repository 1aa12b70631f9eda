import fc from 'fast-check';
import { priceCart } from '../pricing/price-cart.ts';
import { draftSale } from '../sale/draft-sale.ts';
import { makeSaleId } from '../sale/make-sale-id.ts';
import type { Payment } from '../sale/payment.ts';
import type { Transaction } from '../sale/transaction.ts';
import { priceableCart } from './arbitrary-cart.ts';

/** When every sale drawn here is made. */
export const soldAt = '2026-06-30T12:00:00.000Z';

/** A completed sale, paid by two cards and cash in any proportion. */
export const completedSale: fc.Arbitrary<Transaction> = fc
  .tuple(priceableCart, fc.nat(100), fc.nat(100))
  .map(([{ lines, discounts: drawn, products, settings }, first, second]) => {
    // Together less than what needs an approval.
    const discounts = drawn.map((each) => ({ ...each, kind: 'percent', percent: 700 }) as const);
    const priced = priceCart(lines, products, settings, soldAt, discounts);
    const total = priced.ok ? priced.value.total : 0;
    const onFirst = Math.floor((total * first) / 100);
    const onSecond = Math.floor(((total - onFirst) * second) / 100);
    const cash = total - onFirst - onSecond;
    const payments: Payment[] = [
      { method: 'card', amount: onFirst, reference: 'CARD-1' },
      { method: 'card', amount: onSecond, reference: 'CARD-2' },
      { method: 'cash', amount: cash, tendered: cash },
    ];
    const id = makeSaleId(Date.parse(soldAt), new Uint8Array(10));
    const cashier = { userId: 'user-7', name: 'Ada' };
    const drafted = draftSale(
      { id, registerId: 'till-1', lines, discounts, payments, expectedTotal: total },
      { products, settings, hash: (text) => text, cashier, mayBackdate: false, now: soldAt },
    );
    if (!drafted.ok) throw new Error(drafted.error.code);
    return drafted.value.transaction;
  });
