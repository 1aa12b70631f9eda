import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';
import type { Shortage } from '@agentic-retail/domain/sale/sale-error';
import type { FailedCondition } from '@agentic-retail/service-kit/conditional-write';
import type { NotRecorded, SaleGround } from '../ports/sale-repository.ts';

/** What one item of the write of a sale is about. */
export type About = 'sale' | 'product' | 'log' | 'receipt' | 'session' | 'approval' | 'offline';

type Failed = FailedCondition & { readonly about: About | undefined };

/**
 * Why a sale can't be written on the ground that was read; nothing, when only the number of its
 * receipt was taken meanwhile.
 *
 * @param failed conditions of the write: of the sale first, then of the products in their order
 */
export function whyNotRecorded(
  { transaction, stockChanges }: SaleDraft,
  { products, sessionId }: Pick<SaleGround, 'products' | 'sessionId'>,
  failed: readonly Failed[],
): NotRecorded | undefined {
  const find = (about: About) => failed.find((each) => each.about === about);
  if (find('sale')) return { reason: 'recorded-before' };
  const receipt = find('receipt');
  const isOther = receipt !== undefined && receipt.item?.open_session_id !== sessionId;
  if (isOther || find('session')) return { reason: 'session-changed' };
  if (find('approval')) return { reason: 'approval-used' };
  const shortages: Shortage[] = [];
  for (const { about, index, item } of failed) {
    if (about !== 'product') continue;
    const change = stockChanges[index - 1];
    const product = change && products.get(change.sku);
    // What has happened is never short: there is more or less of it now than was read.
    if (!product || item?.version !== product.version || transaction.sentBy) {
      return { reason: 'products-changed' };
    }
    shortages.push({
      sku: change.sku,
      name: product.name,
      requested: -change.quantityChange,
      available: Math.max(0, Number(item.stock_quantity)),
    });
  }
  return shortages.length > 0 ? { reason: 'short', shortages } : undefined;
}
