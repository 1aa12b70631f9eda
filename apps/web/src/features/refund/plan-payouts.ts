import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { Payout } from '@agentic-retail/domain/refund/refund';
import { remainingOnCards } from '@agentic-retail/domain/refund/remaining-on-cards';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';

export type RefundMethod = 'card' | 'cash';

/** How `due` goes back: to the cards that paid as far as they did, and the rest in cash. */
export function planPayouts(
  sale: Pick<Transaction, 'payments' | 'refunded'>,
  due: MinorUnits,
  method: RefundMethod,
): Payout[] {
  const payouts: Payout[] = [];
  let rest = due;
  for (const [reference, left] of method === 'card' ? remainingOnCards(sale) : []) {
    const amount = Math.min(rest, left);
    if (amount > 0) payouts.push({ method: 'card', amount, reference });
    rest -= amount;
  }
  if (rest > 0) payouts.push({ method: 'cash', amount: rest });
  return payouts;
}
