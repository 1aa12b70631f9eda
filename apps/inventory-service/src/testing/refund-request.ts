import { randomBytes } from 'node:crypto';
import type { RefundRequest } from '@agentic-retail/domain/refund/draft-refund';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';

/** A manager's request that hands `total` back in cash and puts everything back on the shelf. */
export function refundRequest(
  lines: readonly { readonly sku: string; readonly quantity: number }[],
  total: number,
  more: Partial<RefundRequest> = {},
): RefundRequest {
  return {
    id: makeSaleId(Date.now(), randomBytes(10)),
    registerId: 'till-1',
    lines: lines.map((line) => ({ ...line, backToStock: line.quantity })),
    payouts: total === 0 ? [] : [{ method: 'cash', amount: total }],
    ...more,
  };
}
