import type { RequestOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';
import type { Product } from '@agentic-retail/domain/product/product';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { changedColumns, type EntryErrors, entryOf, type ProductEntry } from './product-entry.ts';
import { hasSupplier, readEntry } from './read-entry.ts';

type NewProduct = RequestOf<Routes['createProduct']>['body'];
type ProductChange = RequestOf<Routes['updateProduct']>['body'];

/**
 * What was typed as a new product.
 *
 * @param currency ISO 4217, of the prices
 */
export function readNewProduct(
  entry: ProductEntry,
  currency: string,
): Result<NewProduct, EntryErrors> {
  const row = readEntry(entry, currency);
  if (!row.ok) return row;
  const { sku, fields, stockQuantity = 0 } = row.value;
  if (stockQuantity < 0) return fail({ stockQuantity: 'Must be at least 0.' });
  const { isActive: _, name = '', category = '', price = 0, ...rest } = fields;
  return ok({ sku, name, category, price, ...rest, stockQuantity });
}

/**
 * What was typed as a change of `product`: the fields that became others, and the version they were
 * changed from. What was emptied becomes empty, zero or none.
 *
 * @param currency ISO 4217, of the prices
 */
export function readProductChange(
  product: Product,
  entry: ProductEntry,
  currency: string,
): Result<ProductChange, EntryErrors> {
  const errors = lasting(product, entry);
  const row = readEntry(entry, currency);
  if (!row.ok || Object.keys(errors).length > 0) {
    return fail({ ...(row.ok ? {} : row.error), ...errors });
  }
  const changed = changedColumns(entryOf(product, currency), entry).map(fieldOf);
  const fields = { ...emptied, ...row.value.fields };
  const changes = Object.entries(fields).filter(([field]) => changed.includes(field));
  return ok({ version: product.version, ...Object.fromEntries(changes) });
}

/** What the fields become that may be left empty. */
const emptied = { description: '', cost: 0, reorderThreshold: 0, barcodes: [] };

/** What a product keeps once it has it. */
function lasting(product: Product, entry: ProductEntry): EntryErrors {
  const isKept = 'Can be changed, but not taken away.';
  return {
    ...(product.supplier && !hasSupplier(entry) && { supplierName: isKept }),
    ...(product.packSize && entry.packSize.trim() === '' && { packSize: isKept }),
  };
}

function fieldOf(column: ProductColumn): string {
  return column.startsWith('supplier') ? 'supplier' : column;
}
