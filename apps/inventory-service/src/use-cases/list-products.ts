import type { Product } from '@agentic-retail/domain/product/product';
import { wordsOf } from '@agentic-retail/domain/product/search-words';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page } from '@agentic-retail/service-kit/read-page';
import type { ProductFilter, ProductRepository } from '../ports/product-repository.ts';

/** Lists products; with `q`, those that have a word beginning with each word of it. */
export async function listProducts(
  { products }: { readonly products: ProductRepository },
  { q, ...filter }: ProductFilter & { readonly q?: string | undefined },
): Promise<Result<Page<Product>, InvalidRequest>> {
  if (q === undefined) return products.list(filter);
  const words = wordsOf(q);
  return words.length === 0 ? ok({ items: [] }) : products.search(words, filter);
}
