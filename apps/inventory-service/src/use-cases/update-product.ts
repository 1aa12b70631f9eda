import type { Product } from '@agentic-retail/domain/product/product';
import type {
  BarcodeTaken,
  ProductNotFound,
  VersionConflict,
} from '@agentic-retail/domain/product/product-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Clock } from '../ports/clock.ts';
import type { ProductRepository } from '../ports/product-repository.ts';

/** The fields to change, and the version the change was made from. */
export type ProductChange = { readonly version: number } & {
  readonly [Field in keyof Omit<
    Product,
    'sku' | 'stockQuantity' | 'createdAt' | 'updatedAt' | 'version'
  >]?: Product[Field] | undefined;
};

/** Changes a product, unless somebody else changed it since `version`. */
export async function updateProduct(
  { products, now }: { readonly products: ProductRepository; readonly now: Clock },
  sku: string,
  { version, ...changes }: ProductChange,
): Promise<Result<Product, ProductNotFound | VersionConflict | BarcodeTaken>> {
  const from = await products.find(sku);
  if (!from) return fail({ code: 'product-not-found', lookedFor: sku });
  if (from.version !== version) return fail({ code: 'version-conflict', version });
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  );
  const to: Product = { ...from, ...given, updatedAt: now(), version: version + 1 };
  const replaced = await products.replace(from, to);
  return replaced.ok ? ok(to) : replaced;
}
