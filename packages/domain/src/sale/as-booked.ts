import type { SaleConflict } from '../offline/sale-conflict.ts';
import type { Transaction } from './transaction.ts';

/** What the register's own item says at the moment a sale is written. */
export interface Register {
  /** The next number of its series; see `receiptNumber`. */
  readonly receiptNumber: string;
  /** The cash session that is open there. */
  readonly sessionId: string | undefined;
}

/**
 * A sale with the number and the cash session that the books have for it. One that was made without
 * the service has a printed number and a session of its own until then: where they are others, it
 * keeps them as conflicts.
 */
export function asBooked(draft: Transaction, { receiptNumber, sessionId }: Register): Transaction {
  const { receiptNumber: printed, sessionId: rungUpIn, conflicts: known = [], ...sale } = draft;
  const conflicts: readonly SaleConflict[] = [
    ...known,
    ...(sale.sentBy !== undefined && rungUpIn !== undefined && rungUpIn !== sessionId
      ? [{ kind: 'session-closed', sessionId: rungUpIn } as const]
      : []),
    ...(printed !== undefined && printed !== receiptNumber
      ? [{ kind: 'receipt-renumbered', printed } as const]
      : []),
  ];
  return {
    ...sale,
    receiptNumber,
    ...(sessionId !== undefined && { sessionId }),
    ...(conflicts.length > 0 && { conflicts }),
  };
}
