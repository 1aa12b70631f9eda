import { parseProductRow } from '@agentic-retail/contracts/product/parse-product-row';
import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';
import type { ProductRow } from '@agentic-retail/domain/import/product-row';
import { isBarcode } from '@agentic-retail/domain/product/barcode';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { EntryErrors, ProductEntry } from './product-entry.ts';

const needed = ['sku', 'name', 'category', 'price', 'unit'] as const;
const supplierColumns = [
  'supplierId',
  'supplierName',
  'supplierContact',
  'supplierLeadTimeDays',
] as const;

/**
 * What was typed as a product, by the rules of the service; what is empty and need not be there is left
 * out.
 *
 * @param currency ISO 4217, of the prices
 */
export function readEntry(entry: ProductEntry, currency: string): Result<ProductRow, EntryErrors> {
  const typed = trimmed(entry);
  const errors: Partial<Record<ProductColumn, string>> = {};
  const row = parseProductRow(typed, currency);
  for (const { field, rule } of row.ok ? [] : row.error.errors) {
    errors[field] ??= sentence(field === 'barcodes' ? barcodeRule(typed.barcodes, rule) : rule);
  }
  for (const column of needed) if (typed[column] === '') errors[column] = 'Must not be empty.';
  if (hasSupplier(typed)) {
    for (const column of supplierColumns.slice(0, 3)) {
      if (typed[column] === '') errors[column] = 'A supplier needs an id, a name and a contact.';
    }
  }
  return row.ok && Object.keys(errors).length === 0 ? ok(row.value) : fail(errors);
}

/** Whether any of a supplier was typed. */
export function hasSupplier(entry: ProductEntry): boolean {
  return supplierColumns.some((column) => entry[column].trim() !== '');
}

function trimmed(entry: ProductEntry): ProductEntry {
  const pairs = Object.entries(entry).map(([column, text]) => [column, text.trim()]);
  return Object.fromEntries(pairs) as ProductEntry;
}

function barcodeRule(text: string, rule: string): string {
  const wrong = text.split(/[\s;|]+/).filter((code) => !isBarcode(code));
  return wrong.length === 0 ? rule : `${wrong.join(', ')} ${rule}`;
}

/** A rule as the service words it ("must be …"), as a sentence below a field. */
export function sentence(rule: string): string {
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
}
