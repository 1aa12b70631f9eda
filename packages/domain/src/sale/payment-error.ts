import type { MinorUnits } from '../money/money.ts';

/** A payment's amount is not a whole, non-negative number of minor units. */
export interface InvalidPayment {
  readonly code: 'invalid-payment';
  /** Which of the payments, from 0. */
  readonly index: number;
}

/** The payments together are not exactly what is due. */
export interface PaymentMismatch {
  readonly code: 'payment-mismatch';
  readonly due: MinorUnits;
  readonly paid: MinorUnits;
}

/** Less cash was handed over than the payment says it pays. */
export interface TenderTooSmall {
  readonly code: 'tender-too-small';
  readonly amount: MinorUnits;
  readonly tendered: MinorUnits;
}

/** Why payments do not settle a total. */
export type PaymentError = InvalidPayment | PaymentMismatch | TenderTooSmall;
