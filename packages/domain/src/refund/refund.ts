import type { MinorUnits } from '../money/money.ts';
import type { AddedUp } from '../pricing/add-up.ts';
import type { SoldLine } from '../sale/sold-line.ts';

/** Notes and coins handed back. */
export interface CashPayout {
  readonly method: 'cash';
  readonly amount: MinorUnits;
}

/** Money back to a card that paid. */
export interface CardPayout {
  readonly method: 'card';
  readonly amount: MinorUnits;
  /** The terminal's reference of the payment it goes back to. */
  readonly reference: string;
}

export type Payout = CashPayout | CardPayout;

/** Some units of a line of a sale, with their share of its stored amounts. */
export interface RefundLine extends SoldLine {
  /** Units that go back on the shelf: from 0 to `quantity`. */
  readonly backToStock: number;
}

/** A refund as it was given; nothing of it ever changes. */
export interface Refund extends AddedUp<RefundLine> {
  /** Made by the client as a sale's is; see `makeSaleId`. */
  readonly id: string;
  /** The sale it is of. */
  readonly transactionId: string;
  /** When it was given, ISO 8601, UTC; it follows from the id alone. */
  readonly timestamp: string;
  /** The shop's own calendar day of `timestamp`, YYYY-MM-DD: the day whose takings it lessens. */
  readonly date: string;
  readonly registerId: string;
  /** See `refundReceiptNumber`. @default the sale has none */
  readonly receiptNumber?: string;
  /** The cash session its money came from. @default its register had none open */
  readonly sessionId?: string;
  readonly userId: string;
  readonly userName: string;
  /** Together exactly `total`. */
  readonly payouts: readonly Payout[];
  /** ISO 4217. */
  readonly currency: string;
  /** When the service learnt of it, ISO 8601, UTC. */
  readonly recordedAt: string;
}

/** What of a sale has been refunded, by all its refunds together. */
export interface RefundedSoFar {
  /** How many refunds. */
  readonly count: number;
  readonly total: MinorUnits;
  /** Units, by product; a product without an entry has none. */
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  /** By the reference of the payment it went back to. */
  readonly cards: readonly { readonly reference: string; readonly amount: MinorUnits }[];
}
