import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { ProductNotFound } from '@agentic-retail/domain/product/product-error';
import type { RequestOpen, SupplierMissing } from '@agentic-retail/domain/restock/restock-error';
import type { RestockRequest } from '@agentic-retail/domain/restock/restock-request';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { IdReused } from '@agentic-retail/domain/stock/id-reused';
import type { Clock } from '../ports/clock.ts';
import type { ProductRepository } from '../ports/product-repository.ts';
import type { RestockRepository } from '../ports/restock-repository.ts';

interface Parts {
  readonly products: ProductRepository;
  readonly restock: RestockRepository;
  readonly now: Clock;
}

/** Asks for more of a product. The same request again gets what became of the first. */
export async function requestRestock(
  { products, restock, now }: Parts,
  { id, sku, quantity }: Pick<RestockRequest, 'id' | 'sku' | 'quantity'>,
  requestedBy: Actor,
): Promise<Result<RestockRequest, ProductNotFound | SupplierMissing | RequestOpen | IdReused>> {
  const product = await products.find(sku);
  if (!product) return fail({ code: 'product-not-found', lookedFor: sku });
  const { supplier } = product;
  if (!supplier) return fail({ code: 'supplier-missing', sku });
  const request: RestockRequest = {
    id,
    sku,
    productName: product.name,
    quantity,
    unitCost: product.cost,
    supplier,
    status: 'pending',
    requestedBy,
    requestedAt: now(),
  };
  const filed = await restock.file(request);
  if (filed.ok) return ok(request);
  if (filed.error === 'other-open') return fail({ code: 'request-open', sku });
  const first = await restock.find(id);
  const isSame = first?.sku === sku && first.quantity === quantity;
  return first && isSame ? ok(first) : fail({ code: 'id-reused', id });
}
