import type { Product } from '@agentic-retail/domain/product/product';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';

/** A product, and the files that set its stock, the newest first. */
export interface ImportGround {
  readonly product: Product;
  readonly stockSetBy: readonly string[];
}

/** What an import knows of the catalogue beside a product itself. */
export interface ImportRepository {
  /** Up to 100 products, by SKU. */
  ground(skus: readonly string[]): Promise<ReadonlyMap<string, ImportGround>>;
  /** The SKU that each of the barcodes leads to, where there is one. */
  ownersOf(barcodes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Notes that a file set the stock of a product and, where that is a change, changes it. Says whether
   * it did: not when the stock is another by now, nor when any file set it meanwhile.
   */
  setStock(
    ground: ImportGround,
    importId: string,
    change: StockChange | undefined,
  ): Promise<boolean>;
}
