import type { MinorUnits } from '../money/money.ts';
import type { Transaction } from '../sale/transaction.ts';

/** What can still go back to each card that paid, by the reference of its payment. */
export function remainingOnCards({
  payments,
  refunded,
}: Pick<Transaction, 'payments' | 'refunded'>): ReadonlyMap<string, MinorUnits> {
  const left = new Map<string, MinorUnits>();
  for (const payment of payments) {
    if (payment.method === 'card') {
      left.set(payment.reference, (left.get(payment.reference) ?? 0) + payment.amount);
    }
  }
  for (const { reference, amount } of refunded?.cards ?? []) {
    left.set(reference, (left.get(reference) ?? 0) - amount);
  }
  return left;
}
