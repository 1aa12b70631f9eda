import type { MinorUnits } from '../money/money.ts';
import type { EmptyCart, InvalidQuantity } from '../pricing/pricing-error.ts';
import type { CashSessionRequired } from '../register/cash-session-error.ts';
import type { InvalidPayment } from '../sale/payment-error.ts';
import type { ClockAhead, TooManyProducts } from '../sale/sale-error.ts';
import type { TransactionStatus } from '../sale/transaction.ts';

/** More units than the sale has left: it sold fewer, or others were refunded already. */
export interface RefundExceedsSale {
  readonly code: 'refund-exceeds-sale';
  /** Every line that asks for too much. */
  readonly lines: readonly {
    readonly sku: string;
    readonly name?: string;
    readonly requested: number;
    /** Units that can still be refunded. */
    readonly remaining: number;
  }[];
}

/** More to a card than that payment paid, less what went back to it already. */
export interface RefundExceedsCard {
  readonly code: 'refund-exceeds-card';
  readonly reference: string;
  readonly requested: MinorUnits;
  readonly remaining: MinorUnits;
}

/** Only a sale that was completed can be refunded. */
export interface SaleNotRefundable {
  readonly code: 'sale-not-refundable';
  readonly status: TransactionStatus;
}

/** The refund's id already belongs to a different refund. */
export interface RefundIdReused {
  readonly code: 'refund-id-reused';
}

/** What is handed back is not exactly what the lines come to. */
export interface PayoutMismatch {
  readonly code: 'payout-mismatch';
  /** What the lines come to. */
  readonly due: MinorUnits;
  readonly paid: MinorUnits;
}

/** Why nothing is refunded. */
export type RefundError =
  | EmptyCart
  | InvalidQuantity
  | RefundExceedsSale
  | RefundExceedsCard
  | SaleNotRefundable
  | PayoutMismatch
  | InvalidPayment
  | TooManyProducts
  | ClockAhead
  | CashSessionRequired
  | RefundIdReused;
