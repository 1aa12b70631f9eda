import type { Actor } from '../identity/actor.ts';
import type { MinorUnits } from '../money/money.ts';
import type { ConflictReview } from '../offline/conflict-review.ts';
import type { SaleConflict } from '../offline/sale-conflict.ts';
import type { RateTotal } from '../pricing/charge-tax.ts';
import type { RefundedSoFar } from '../refund/refund.ts';
import type { ApprovalOfSale } from './discount-approval.ts';
import type { Payment } from './payment.ts';
import type { SoldLine } from './sold-line.ts';

export type TransactionStatus =
  | 'pending'
  | 'completed'
  | 'partially_refunded'
  | 'refunded'
  | 'cancelled';

/** Whether the service was asked while the customer stood there, or told about it later. */
export type TransactionSource = 'online' | 'offline';

/**
 * A sale as it was made. Its amounts are never computed again: refunds and receipts read them. Only
 * `status`, `refunded` and `review` change.
 */
export interface Transaction {
  readonly id: string;
  /**
   * When the sale was made, ISO 8601, UTC; it follows from the id alone, unless a till's clock was
   * wrong that sold without the service: then it is when the service heard of it.
   */
  readonly timestamp: string;
  /** The shop's own calendar day of `timestamp`, YYYY-MM-DD. */
  readonly date: string;
  readonly registerId: string;
  /** See `receiptNumber`. @default it was recorded before receipts were numbered */
  readonly receiptNumber?: string;
  /** The cash session its money is in. @default its register had none open */
  readonly sessionId?: string;
  readonly userId: string;
  readonly cashierName: string;
  readonly lines: readonly SoldLine[];
  readonly subtotal: MinorUnits;
  readonly discountTotal: MinorUnits;
  readonly tax: MinorUnits;
  readonly total: MinorUnits;
  readonly taxes: readonly RateTotal[];
  /** A manager's consent to what was taken off by hand. @default none was needed */
  readonly approval?: ApprovalOfSale;
  readonly payments: readonly Payment[];
  /** Cash handed back. */
  readonly change: MinorUnits;
  /** ISO 4217. */
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly status: TransactionStatus;
  /** What of it has been given back. @default nothing was */
  readonly refunded?: RefundedSoFar;
  readonly source: TransactionSource;
  /** Who told the service of a sale that was made without it. @default it was made by the service */
  readonly sentBy?: Actor;
  /** How it differs from what the service would have allowed. @default it does not */
  readonly conflicts?: readonly SaleConflict[];
  /** The count of what it was short of, or what was counted since. @default it calls for none */
  readonly countId?: string;
  /** When the service learnt of the sale, ISO 8601, UTC. */
  readonly recordedAt: string;
  /** Who has dealt with `conflicts`. @default nobody has */
  readonly review?: ConflictReview;
}
