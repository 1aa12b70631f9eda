import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { Result } from '@agentic-retail/domain/result';

export interface CardCharge {
  readonly amount: MinorUnits;
  /** ISO 4217. */
  readonly currency: string;
  /** The sale it pays, so that the terminal's own records lead back to it. */
  readonly saleId: string;
}

/** A part of a payment that goes back. */
export interface CardRefund {
  /** The terminal's reference of the payment. */
  readonly reference: string;
  readonly amount: MinorUnits;
  /** ISO 4217. */
  readonly currency: string;
  /** The refund it belongs to. */
  readonly refundId: string;
}

/** Why no money was moved. */
export type TerminalError = { readonly code: 'declined' | 'cancelled' | 'not-reachable' };

/** What the terminal was asked for, and why it came to nothing. */
export interface TerminalProblem {
  readonly action: 'charge' | 'reversal';
  readonly code: TerminalError['code'];
}

/** A device that takes cards. */
export interface CardTerminal {
  /**
   * Takes a payment. Resolves once the customer is done; `signal` gives up waiting for the card.
   */
  readonly charge: (
    charge: CardCharge,
    signal: AbortSignal,
  ) => Promise<Result<{ readonly reference: string }, TerminalError>>;
  /** Gives a payment back in full, when the sale it was for did not come about. */
  readonly reverse: (reference: string) => Promise<Result<undefined, TerminalError>>;
  /**
   * Gives a part of a payment back. The same refund of the same payment, asked for again, is given
   * once: who got no answer may ask until there is one.
   */
  readonly refund: (refund: CardRefund) => Promise<Result<undefined, TerminalError>>;
}
