import { fail, ok, type Result } from '../result.ts';
import type { InvoiceMoveRefused, NotOrdered } from './invoice-error.ts';
import { canMoveInvoice, type InvoiceStatus } from './invoice-status.ts';
import type { GoodsReceipt, PurchaseInvoice } from './purchase-invoice.ts';

/**
 * An invoice after a delivery: what came is added to its lines, and it is received once all has come
 * or nothing more will.
 *
 * @param receipt names each product once at most
 */
export function receiveGoods(
  invoice: PurchaseInvoice,
  receipt: GoodsReceipt,
): Result<PurchaseInvoice, InvoiceMoveRefused | NotOrdered> {
  const came = new Map(receipt.lines.map(({ sku, quantity }) => [sku, quantity]));
  for (const [sku, quantity] of came) {
    const line = invoice.lines.find((candidate) => candidate.sku === sku);
    const open = line === undefined ? 0 : line.quantity - line.received;
    if (quantity > open) return fail({ code: 'not-ordered', sku, open });
  }
  const lines = invoice.lines.map((line) => ({
    ...line,
    received: line.received + (came.get(line.sku) ?? 0),
  }));
  const isComplete = lines.every(({ quantity, received }) => quantity === received);
  const to: InvoiceStatus = isComplete || receipt.isLast ? 'received' : 'part_received';
  const from = invoice.status;
  if (!canMoveInvoice(from, to)) return fail({ code: 'invoice-move-refused', from, to });
  return ok({
    ...invoice,
    status: to,
    lines,
    receipts: [...invoice.receipts, receipt],
    updatedAt: receipt.receivedAt,
    version: invoice.version + 1,
  });
}
