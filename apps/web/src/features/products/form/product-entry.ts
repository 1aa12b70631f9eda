import { productCells } from '@agentic-retail/domain/import/product-cells';
import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';
import type { Product } from '@agentic-retail/domain/product/product';

/** A product as it is typed in; barcodes stand on lines of their own. */
export type ProductEntry = Readonly<Record<ProductColumn, string>>;

/** What is wrong with what was typed, in words. */
export type EntryErrors = { readonly [Column in ProductColumn]?: string };

export const newEntry: ProductEntry = {
  sku: '',
  name: '',
  description: '',
  category: '',
  price: '',
  cost: '',
  stockQuantity: '',
  reorderThreshold: '',
  unit: 'each',
  barcodes: '',
  taxClass: 'standard',
  supplierId: '',
  supplierName: '',
  supplierContact: '',
  supplierLeadTimeDays: '',
  packSize: '',
  imageUrl: '',
  isActive: 'yes',
};

/** @param currency ISO 4217, of the prices */
export function entryOf(product: Product, currency: string): ProductEntry {
  return { ...productCells(product, currency), barcodes: product.barcodes.join('\n') };
}

/** What differs between two entries; blanks around what was typed don't count. */
export function changedColumns(before: ProductEntry, after: ProductEntry): ProductColumn[] {
  return (Object.keys(before) as ProductColumn[]).filter(
    (column) => plain(column, before[column]) !== plain(column, after[column]),
  );
}

function plain(column: ProductColumn, text: string): string {
  return column === 'barcodes' ? text.trim().replaceAll(/\s+/g, ' ') : text.trim();
}
