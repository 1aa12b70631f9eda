import type { Actor } from '../identity/actor.ts';
import { fail, ok, type Result } from '../result.ts';
import { saleTime } from '../sale/sale-id.ts';
import type { Transaction } from '../sale/transaction.ts';
import { type StockChange, stockChangeId } from '../stock/stock-change.ts';
import { businessDate } from '../time/business-date.ts';
import { CLOCK_TOLERANCE_MS } from '../time/clock-limits.ts';
import { afterRefund } from './after-refund.ts';
import { checkPayouts } from './check-payouts.ts';
import { priceRefund, type RefundRequestLine } from './price-refund.ts';
import type { Payout, Refund } from './refund.ts';
import type { RefundError } from './refund-error.ts';
import { refundReceiptNumber } from './refund-receipt-number.ts';

/** What the client asks for. */
export interface RefundRequest {
  /** Made by the client; see `makeSaleId`. */
  readonly id: string;
  /** Where the money is handed back. */
  readonly registerId: string;
  readonly lines: readonly RefundRequestLine[];
  readonly payouts: readonly Payout[];
}

/** What the service knows when it is asked. */
export interface RefundContext {
  /** The sale as it stands now. */
  readonly sale: Transaction;
  /** IANA name of the shop's. */
  readonly timeZone: string;
  /** See `ShopSettings`. @default false */
  readonly requiresCashSession?: boolean;
  /** The cash session that is open at the register. @default none is */
  readonly sessionId?: string | undefined;
  readonly manager: Actor;
  /** ISO 8601, UTC. */
  readonly now: string;
}

export interface RefundDraft {
  readonly refund: Refund;
  /** The sale once the refund was given. */
  readonly sale: Transaction;
  /** One per product of which something goes back on the shelf. */
  readonly stockChanges: readonly StockChange[];
}

/**
 * The refund as it is to be recorded, what becomes of the sale, and what comes back to stock. It
 * holds for the sale as it stands in `context`: the write has to make sure that it still does.
 *
 * @throws RangeError when `request.id` is not made as a sale's id is
 */
export function draftRefund(
  { id, registerId, lines, payouts }: RefundRequest,
  { sale, timeZone, requiresCashSession = false, sessionId, manager, now }: RefundContext,
): Result<RefundDraft, RefundError> {
  const timestamp = saleTime(id);
  if (Date.parse(timestamp) - Date.parse(now) > CLOCK_TOLERANCE_MS) {
    return fail({ code: 'clock-ahead', saleTime: timestamp, now });
  }
  if (sale.status === 'pending' || sale.status === 'cancelled') {
    return fail({ code: 'sale-not-refundable', status: sale.status });
  }
  const givesCash = payouts.some(({ method, amount }) => method === 'cash' && amount > 0);
  if (requiresCashSession && sessionId === undefined && givesCash) {
    return fail({ code: 'cash-session-required', registerId });
  }
  const priced = priceRefund(sale, lines);
  if (!priced.ok) {
    return priced;
  }
  const checked = checkPayouts(payouts, priced.value.total, sale);
  if (!checked.ok) {
    return checked;
  }
  const refund: Refund = {
    id,
    transactionId: sale.id,
    timestamp,
    date: businessDate(timestamp, timeZone),
    registerId,
    ...(sale.receiptNumber !== undefined && {
      receiptNumber: refundReceiptNumber(sale.receiptNumber, (sale.refunded?.count ?? 0) + 1),
    }),
    ...(sessionId !== undefined && { sessionId }),
    userId: manager.userId,
    userName: manager.name,
    ...priced.value,
    payouts,
    currency: sale.currency,
    recordedAt: now,
  };
  const stockChanges = refund.lines
    .filter(({ backToStock }) => backToStock > 0)
    .map(
      ({ sku, backToStock }): StockChange => ({
        id: stockChangeId(id, sku, 'refund'),
        sku,
        quantityChange: backToStock,
        reason: 'refund',
        timestamp,
        actor: manager,
        reference: sale.id,
      }),
    );
  return ok({ refund, sale: afterRefund(sale, refund), stockChanges });
}
