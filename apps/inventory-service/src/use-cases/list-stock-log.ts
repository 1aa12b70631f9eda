import type { ProductNotFound } from '@agentic-retail/domain/product/product-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { type ReplayedChange, replayLog } from '@agentic-retail/domain/stock/replay-log';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page, PageRequest } from '@agentic-retail/service-kit/read-page';
import type { ProductRepository } from '../ports/product-repository.ts';
import type { StockLog } from '../ports/stock-log.ts';

/** Why a product's stock is what it is: the newest change first, each with before and after. */
export async function listStockLog(
  { products, stockLog }: { readonly products: ProductRepository; readonly stockLog: StockLog },
  sku: string,
  page: PageRequest,
): Promise<Result<Page<ReplayedChange>, ProductNotFound | InvalidRequest>> {
  const product = await products.find(sku);
  if (!product) return fail({ code: 'product-not-found', lookedFor: sku });
  const listed = await stockLog.list(sku, product.stockQuantity, page);
  if (!listed.ok) return listed;
  const { changes, stockAfter, nextCursor } = listed.value;
  const stockBefore = changes.reduce((stock, change) => stock - change.quantityChange, stockAfter);
  return ok({
    items: replayLog(changes, stockBefore).toReversed(),
    ...(nextCursor !== undefined && { nextCursor }),
  });
}
