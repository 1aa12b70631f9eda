import { countOfShortages } from '../offline/count-of-shortages.ts';
import type { SaleConflict } from '../offline/sale-conflict.ts';
import type { Transaction } from './transaction.ts';

/** What the register has at the moment a sale is written. */
export interface Register {
  /** The next number of its series; see `receiptNumber`. */
  readonly receiptNumber: string;
  /** The cash session that is open there. */
  readonly sessionId: string | undefined;
  /** Whether it ever had the session that the sale names, where that is another one. */
  readonly hadNamed: boolean;
  /** Whether the shop requires a cash session. */
  readonly requiresSession: boolean;
}

/**
 * A sale with the number and the cash session that the books have for it. One that was made without
 * the service has a printed number and a session of its own until then: where they are others, it
 * keeps them as conflicts. It says which count it calls for.
 */
export function asBooked(
  draft: Transaction,
  { receiptNumber, sessionId, hadNamed, requiresSession }: Register,
): Transaction {
  const { receiptNumber: printed, sessionId: named, conflicts: known = [], ...sale } = draft;
  const kind = hadNamed ? 'session-closed' : 'session-unknown';
  const hasNone = sessionId === undefined && (named === undefined || !hadNamed);
  const conflicts: readonly SaleConflict[] = [
    ...known,
    ...(sale.sentBy !== undefined && named !== undefined && named !== sessionId
      ? [{ kind, sessionId: named } as const]
      : []),
    ...(sale.sentBy !== undefined && hasNone && requiresSession
      ? [{ kind: 'session-missing' } as const]
      : []),
    ...(printed !== undefined && printed !== receiptNumber
      ? [{ kind: 'receipt-renumbered', printed } as const]
      : []),
  ];
  const booked: Transaction = {
    ...sale,
    receiptNumber,
    ...(sessionId !== undefined && { sessionId }),
    ...(conflicts.length > 0 && { conflicts }),
  };
  const count = countOfShortages(booked);
  return count ? { ...booked, countId: count.id } : booked;
}
