import { isAmount, type MinorUnits } from '../money/money.ts';
import { fail, ok, type Result } from '../result.ts';
import type { PaymentError } from './payment-error.ts';

/** Notes and coins. */
export interface CashPayment {
  readonly method: 'cash';
  /** What of the total it pays. */
  readonly amount: MinorUnits;
  /** What the customer handed over; what is more than `amount` goes back as change. */
  readonly tendered: MinorUnits;
}

/** A card, taken on an external terminal. */
export interface CardPayment {
  readonly method: 'card';
  readonly amount: MinorUnits;
  /** The terminal's own reference of the payment. */
  readonly reference: string;
}

export type Payment = CashPayment | CardPayment;

/** The change to hand back when `payments` pay exactly `total`, or why they do not. */
export function settle(
  payments: readonly Payment[],
  total: MinorUnits,
): Result<{ readonly change: MinorUnits }, PaymentError> {
  let paid = 0;
  let change = 0;
  for (const [index, payment] of payments.entries()) {
    const { amount } = payment;
    const tendered = payment.method === 'cash' ? payment.tendered : amount;
    if (!isAmount(amount) || !isAmount(tendered)) {
      return fail({ code: 'invalid-payment', index });
    }
    if (tendered < amount) {
      return fail({ code: 'tender-too-small', amount, tendered });
    }
    paid += amount;
    change += tendered - amount;
  }
  return paid === total ? ok({ change }) : fail({ code: 'payment-mismatch', due: total, paid });
}
