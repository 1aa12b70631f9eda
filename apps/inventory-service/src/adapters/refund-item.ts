import type { Refund } from '@agentic-retail/domain/refund/refund';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import type { RecordedRefund } from '../ports/refund-repository.ts';
import { fromLineItem, type LineItem, toLineItem } from './transaction-item.ts';

/** A line of a refund as it stands in a table. */
export interface RefundLineItem extends LineItem {
  back_to_stock: number;
}

/** A refund as it stands in the Refunds table. */
export interface RefundItem {
  refund_id: string;
  timestamp: string;
  transaction_id: string;
  date: string;
  register_id: string;
  receipt_number?: string | undefined;
  session_id?: string | undefined;
  user_id: string;
  user_name: string;
  /** None of a large refund: they stand in parts, see `LinePartItem`. */
  lines: RefundLineItem[];
  /** How many parts hold the lines of a large refund. */
  line_parts?: number;
  subtotal: number;
  discount_total: number;
  tax: number;
  total: number;
  taxes: Refund['taxes'];
  payouts: Refund['payouts'];
  currency: string;
  recorded_at: string;
  request_fingerprint: string;
}

/** As a sale's, the key follows from the id alone: a repeat meets the first, of whatever sale. */
export function refundKey(id: string) {
  return { refund_id: id, timestamp: saleTime(id) };
}

export function toRefundItem({ refund, fingerprint }: RecordedRefund): RefundItem {
  return {
    refund_id: refund.id,
    timestamp: refund.timestamp,
    transaction_id: refund.transactionId,
    date: refund.date,
    register_id: refund.registerId,
    receipt_number: refund.receiptNumber,
    session_id: refund.sessionId,
    user_id: refund.userId,
    user_name: refund.userName,
    lines: refund.lines.map((line) => ({ ...toLineItem(line), back_to_stock: line.backToStock })),
    subtotal: refund.subtotal,
    discount_total: refund.discountTotal,
    tax: refund.tax,
    total: refund.total,
    taxes: refund.taxes,
    payouts: refund.payouts,
    currency: refund.currency,
    recorded_at: refund.recordedAt,
    request_fingerprint: fingerprint,
  };
}

export function fromRefundItem(item: RefundItem): RecordedRefund {
  const refund: Refund = {
    id: item.refund_id,
    transactionId: item.transaction_id,
    timestamp: item.timestamp,
    date: item.date,
    registerId: item.register_id,
    ...(item.receipt_number !== undefined && { receiptNumber: item.receipt_number }),
    ...(item.session_id !== undefined && { sessionId: item.session_id }),
    userId: item.user_id,
    userName: item.user_name,
    lines: item.lines.map((line) => ({ ...fromLineItem(line), backToStock: line.back_to_stock })),
    subtotal: item.subtotal,
    discountTotal: item.discount_total,
    tax: item.tax,
    total: item.total,
    taxes: item.taxes,
    payouts: item.payouts,
    currency: item.currency,
    recordedAt: item.recorded_at,
  };
  return { refund, fingerprint: item.request_fingerprint };
}
