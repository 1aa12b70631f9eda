import type { Transaction } from '../sale/transaction.ts';
import type { Refund, RefundedSoFar } from './refund.ts';
import { remainingUnits } from './remaining-units.ts';

const nothing: RefundedSoFar = { count: 0, total: 0, lines: [], cards: [] };

/** The sale as it stands once `refund` was given. Its own amounts stay as they are. */
export function afterRefund(sale: Transaction, refund: Refund): Transaction {
  const before = sale.refunded ?? nothing;
  const quantities = new Map(before.lines.map(({ sku, quantity }) => [sku, quantity]));
  for (const { sku, quantity } of refund.lines) {
    quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  }
  const amounts = new Map(before.cards.map(({ reference, amount }) => [reference, amount]));
  for (const payout of refund.payouts) {
    if (payout.method === 'card') {
      amounts.set(payout.reference, (amounts.get(payout.reference) ?? 0) + payout.amount);
    }
  }
  const refunded: RefundedSoFar = {
    count: before.count + 1,
    total: before.total + refund.total,
    lines: [...quantities].map(([sku, quantity]) => ({ sku, quantity })),
    cards: [...amounts].map(([reference, amount]) => ({ reference, amount })),
  };
  const left = [...remainingUnits({ ...sale, refunded }).values()];
  const status = left.every((units) => units === 0) ? 'refunded' : 'partially_refunded';
  return { ...sale, refunded, status };
}
