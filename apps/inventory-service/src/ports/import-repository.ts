import type { Product } from '@agentic-retail/domain/product/product';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';

/** A product, and the file that set its stock last. */
export interface ImportGround {
  readonly product: Product;
  readonly stockSetBy?: string;
}

/** What an import knows of the catalogue beside a product itself. */
export interface ImportRepository {
  /** Up to 100 products, by SKU. */
  ground(skus: readonly string[]): Promise<ReadonlyMap<string, ImportGround>>;
  /** The SKU that each of the barcodes leads to, where there is one. */
  ownersOf(barcodes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Notes that a file set the stock of a product and, where that is a change, changes it. Says whether
   * it did: not when the stock is another by now, nor when that file set it before.
   */
  setStock(product: Product, importId: string, change: StockChange | undefined): Promise<boolean>;
}
