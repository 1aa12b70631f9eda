import type { Refund } from '@agentic-retail/domain/refund/refund';
import { type StockChange, stockChangeId } from '@agentic-retail/domain/stock/stock-change';
import { documentIdOf, idOfDocument } from './document-id.ts';
import { HEAD, type LinePartItem } from './line-part-item.ts';
import type { RefundLineItem } from './refund-item.ts';

/** The head of a large refund that is given, but whose goods are not all back on the shelf. */
export interface PendingRefundItem {
  document_id: string;
  part: typeof HEAD;
  pending: 'refund';
  /** When it was given, ISO 8601, UTC. */
  since: string;
  timestamp: string;
  transaction_id: string;
  user_id: string;
  user_name: string;
}

export function toPendingRefundItem(refund: Refund): PendingRefundItem {
  return {
    document_id: documentIdOf('refund', refund.id),
    part: HEAD,
    pending: 'refund',
    since: refund.recordedAt,
    timestamp: refund.timestamp,
    transaction_id: refund.transactionId,
    user_id: refund.userId,
    user_name: refund.userName,
  };
}

/** What of a part goes back on the shelf. */
export function stockChangesOf(head: PendingRefundItem, { lines }: LinePartItem): StockChange[] {
  return (lines as RefundLineItem[])
    .filter(({ back_to_stock }) => back_to_stock > 0)
    .map(({ sku, back_to_stock }) => ({
      id: stockChangeId(idOfDocument(head.document_id), sku, 'refund'),
      sku,
      quantityChange: back_to_stock,
      reason: 'refund',
      timestamp: head.timestamp,
      actor: { userId: head.user_id, name: head.user_name },
      reference: head.transaction_id,
    }));
}
