import type { Product } from '@agentic-retail/domain/product/product';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { Clock } from '../ports/clock.ts';
import type { ProductRepository } from '../ports/product-repository.ts';
import { updateProduct } from './update-product.ts';

/** What is changed of one product, and the version it was changed from. */
export type ProductEdit = { readonly sku: string; readonly version: number } & {
  readonly [Field in 'category' | 'price' | 'reorderThreshold' | 'taxClass' | 'isActive']?:
    | Product[Field]
    | undefined;
};

export interface EditResult {
  readonly sku: string;
  readonly outcome: 'changed' | 'conflict' | 'not-found' | 'not-done';
  /** As it is now. */
  readonly product?: Product;
}

/** How many products are changed at a time. */
const atOnce = 8;

interface Parts {
  readonly products: ProductRepository;
  readonly now: Clock;
}

/** Changes many products, each by itself: what becomes of one is said beside it. */
export async function editProducts(
  parts: Parts,
  edits: readonly ProductEdit[],
): Promise<{ readonly results: readonly EditResult[] }> {
  const results = new Map<string, EditResult>();
  const queue = edits.values();
  async function editRest(): Promise<void> {
    for (const edit of queue) results.set(edit.sku, await editOne(parts, edit));
  }
  await Promise.all(Array.from({ length: atOnce }, editRest));
  return { results: edits.flatMap(({ sku }) => results.get(sku) ?? []) };
}

async function editOne(parts: Parts, edit: ProductEdit): Promise<EditResult> {
  const { sku, ...change } = edit;
  try {
    const updated = await updateProduct(parts, sku, change);
    if (updated.ok) return { sku, outcome: 'changed', product: updated.value };
    if (updated.error.code === 'product-not-found') return { sku, outcome: 'not-found' };
    const product = await parts.products.find(sku);
    if (!product) return { sku, outcome: 'not-found' };
    return { sku, outcome: isDone(edit, product) ? 'changed' : 'conflict', product };
  } catch (error) {
    if (error instanceof ServiceBusy) return { sku, outcome: 'not-done' };
    throw error;
  }
}

/** Whether the next version is the one that the edit makes: then it was made, and the answer lost. */
function isDone({ sku, version, ...changes }: ProductEdit, product: Product): boolean {
  return (
    product.version === version + 1 &&
    Object.entries(changes).every(
      ([field, value]) => value === undefined || product[field as keyof Product] === value,
    )
  );
}
