import { isAmount, type MinorUnits } from '../money/money.ts';
import { fail, ok, type Result } from '../result.ts';
import type { InvalidPayment } from '../sale/payment-error.ts';
import type { Transaction } from '../sale/transaction.ts';
import type { Payout } from './refund.ts';
import type { PayoutMismatch, RefundExceedsCard } from './refund-error.ts';
import { remainingOnCards } from './remaining-on-cards.ts';

/**
 * Whether `payouts` hand back exactly `due`, and to no card more than it paid. Cash may stand for a
 * card's money: whoever comes without the card gets it back all the same.
 */
export function checkPayouts(
  payouts: readonly Payout[],
  due: MinorUnits,
  sale: Pick<Transaction, 'payments' | 'refunded'>,
): Result<undefined, InvalidPayment | RefundExceedsCard | PayoutMismatch> {
  const toCards = new Map<string, MinorUnits>();
  let paid = 0;
  for (const [index, payout] of payouts.entries()) {
    if (!isAmount(payout.amount)) {
      return fail({ code: 'invalid-payment', index });
    }
    paid += payout.amount;
    if (payout.method === 'card') {
      const { reference, amount } = payout;
      toCards.set(reference, (toCards.get(reference) ?? 0) + amount);
    }
  }
  const left = remainingOnCards(sale);
  for (const [reference, requested] of toCards) {
    const remaining = left.get(reference) ?? 0;
    if (requested > remaining) {
      return fail({ code: 'refund-exceeds-card', reference, requested, remaining });
    }
  }
  return paid === due ? ok(undefined) : fail({ code: 'payout-mismatch', due, paid });
}
