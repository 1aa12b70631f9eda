import type { Product } from '@agentic-retail/domain/product/product';
import type {
  BarcodeTaken,
  ProductNotFound,
  SkuTaken,
  VersionConflict,
} from '@agentic-retail/domain/product/product-error';
import type { Result } from '@agentic-retail/domain/result';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page } from '@agentic-retail/service-kit/read-page';

/** Which products to list. */
export interface ProductFilter {
  readonly category?: string | undefined;
  readonly includeInactive: boolean;
  /** Products on a page. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Where the catalogue is kept. */
export interface ProductRepository {
  find(sku: string): Promise<Product | undefined>;
  findByBarcode(barcode: string): Promise<Product | undefined>;
  list(filter: ProductFilter): Promise<Result<Page<Product>, InvalidRequest>>;
  /** Products that have, for each of the words, a word that begins with it. */
  search(
    words: readonly string[],
    filter: ProductFilter,
  ): Promise<Result<Page<Product>, InvalidRequest>>;
  /**
   * Adds a product with its barcodes and, where it starts with stock, the log entry of it.
   * @param importId the file that it comes from, where it comes from one
   */
  add(
    product: Product,
    openingStock: StockChange | undefined,
    importId?: string,
  ): Promise<Result<void, SkuTaken | BarcodeTaken>>;
  /** Replaces what people decide of a product, never its stock, if `from` is still the newest. */
  replace(from: Product, to: Product): Promise<Result<void, VersionConflict | BarcodeTaken>>;
  deactivate(sku: string, at: string): Promise<Result<Product, ProductNotFound>>;
}
