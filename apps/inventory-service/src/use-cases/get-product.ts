import type { Product } from '@agentic-retail/domain/product/product';
import type { ProductNotFound } from '@agentic-retail/domain/product/product-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { ProductRepository } from '../ports/product-repository.ts';

export async function getProduct(
  { products }: { readonly products: ProductRepository },
  key: { readonly sku: string } | { readonly barcode: string },
): Promise<Result<Product, ProductNotFound>> {
  const product =
    'sku' in key ? await products.find(key.sku) : await products.findByBarcode(key.barcode);
  if (product) return ok(product);
  return fail({ code: 'product-not-found', lookedFor: 'sku' in key ? key.sku : key.barcode });
}
