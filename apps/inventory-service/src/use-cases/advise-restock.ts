import type { Product } from '@agentic-retail/domain/product/product';
import type { ProductNotFound } from '@agentic-retail/domain/product/product-error';
import {
  type RestockAdvice,
  recommendRestock,
} from '@agentic-retail/domain/restock/recommend-restock';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Clock } from '../ports/clock.ts';
import type { InvoiceRepository } from '../ports/invoice-repository.ts';
import type { ProductRepository } from '../ports/product-repository.ts';
import type { RestockRepository } from '../ports/restock-repository.ts';
import type { StockLog } from '../ports/stock-log.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Four weeks: each day of the week counts alike. */
const WINDOW_DAYS = 28;
const USUAL_LEAD_TIME_DAYS = 7;

interface Parts {
  readonly products: ProductRepository;
  readonly stockLog: StockLog;
  readonly restock: RestockRepository;
  readonly invoices: InvoiceRepository;
  readonly now: Clock;
}

/** Recommends how much of a product to order, from how it was sold lately. */
export async function adviseRestock(
  parts: Parts,
  sku: string,
): Promise<Result<RestockAdvice, ProductNotFound>> {
  const product = await parts.products.find(sku);
  if (!product) return fail({ code: 'product-not-found', lookedFor: sku });
  return ok(await adviseOn(parts, product, await unitsOnOrder(parts, sku)));
}

/** The same for a product that was read, and of which it is known how much is on its way. */
export async function adviseOn(
  parts: Pick<Parts, 'stockLog' | 'now'>,
  product: Product,
  onOrder: number,
): Promise<RestockAdvice> {
  const now = Date.parse(parts.now());
  const ageDays = Math.ceil((now - Date.parse(product.createdAt)) / DAY_MS);
  const windowDays = Math.min(WINDOW_DAYS, Math.max(1, ageDays));
  const since = new Date(now - windowDays * DAY_MS).toISOString();
  return recommendRestock({
    stock: product.stockQuantity,
    onOrder,
    threshold: product.reorderThreshold,
    sold: await parts.stockLog.soldSince(product.sku, since),
    windowDays,
    leadTimeDays: product.supplier?.leadTimeDays ?? USUAL_LEAD_TIME_DAYS,
    packSize: product.packSize ?? 1,
  });
}

/** What the open request still has to bring. */
async function unitsOnOrder({ restock, invoices }: Parts, sku: string): Promise<number> {
  const open = await restock.findOpen(sku);
  if (open?.invoiceNumber === undefined) return open?.quantity ?? 0;
  const invoice = await invoices.find(open.invoiceNumber);
  const line = invoice?.lines.find((candidate) => candidate.requestId === open.id);
  return line ? line.quantity - line.received : open.quantity;
}
