import type { Product } from '../product/product.ts';

/** What a file can say of a product, beside its SKU and its stock. */
export type ImportedFields = Omit<
  Product,
  'sku' | 'stockQuantity' | 'createdAt' | 'updatedAt' | 'version'
>;

/** One row of a file whose cells were understood; what it leaves out stays as it is. */
export interface ProductRow {
  readonly sku: string;
  readonly fields: Partial<ImportedFields>;
  /** Units. */
  readonly stockQuantity?: number;
}
