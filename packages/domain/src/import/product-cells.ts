import { plainMoney } from '../money/plain-money.ts';
import type { Product } from '../product/product.ts';
import type { ProductCells, ProductColumn } from './product-columns.ts';

/**
 * A product as a row of a file, from which an import makes the same product again.
 *
 * @param currency ISO 4217, of the prices
 */
export function productCells(
  product: Product,
  currency: string,
): Required<ProductCells> & Record<ProductColumn, string> {
  const { supplier } = product;
  return {
    sku: product.sku,
    name: product.name,
    description: product.description,
    category: product.category,
    price: plainMoney(product.price, currency),
    cost: plainMoney(product.cost, currency),
    stockQuantity: String(product.stockQuantity),
    reorderThreshold: String(product.reorderThreshold),
    unit: product.unit,
    barcodes: product.barcodes.join(' '),
    taxClass: product.taxClass,
    supplierId: supplier?.id ?? '',
    supplierName: supplier?.name ?? '',
    supplierContact: supplier?.contact ?? '',
    supplierLeadTimeDays: supplier?.leadTimeDays?.toString() ?? '',
    packSize: product.packSize?.toString() ?? '',
    imageUrl: product.imageUrl ?? '',
    isActive: product.isActive ? 'yes' : 'no',
  };
}
