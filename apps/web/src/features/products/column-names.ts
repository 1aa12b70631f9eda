import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';

/** What the columns are called on the screen. */
export const columnNames: Readonly<Record<ProductColumn, string>> = {
  sku: 'SKU',
  name: 'Name',
  description: 'Description',
  category: 'Category',
  price: 'Price',
  cost: 'Cost',
  stockQuantity: 'Stock',
  reorderThreshold: 'Reorder at',
  unit: 'Unit',
  barcodes: 'Barcodes',
  taxClass: 'Tax',
  supplierId: 'Supplier’s id',
  supplierName: 'Supplier',
  supplierContact: 'Supplier’s contact',
  supplierLeadTimeDays: 'Lead time in days',
  packSize: 'Pack size',
  imageUrl: 'Picture',
  isActive: 'On sale',
};
