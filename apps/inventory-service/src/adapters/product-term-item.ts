import { searchWords } from '@agentic-retail/domain/product/search-words';

/** One word that leads to a product: an entry of the Product_Terms table. */
export interface ProductTermItem {
  /** The word's first letter. */
  bucket: string;
  /** `word#sku`, so that all words with one beginning stand side by side. */
  term_sku: string;
}

export function bucketOf(word: string): string {
  return [...word].slice(0, 1).join('');
}

export function termItems(product: Parameters<typeof searchWords>[0]): ProductTermItem[] {
  return searchWords(product).map((word) => ({
    bucket: bucketOf(word),
    term_sku: `${word}#${product.sku}`,
  }));
}

export function skuOfTerm({ term_sku }: ProductTermItem): string {
  return term_sku.slice(term_sku.indexOf('#') + 1);
}
