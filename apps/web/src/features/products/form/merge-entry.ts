import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';
import type { Product } from '@agentic-retail/domain/product/product';
import { changedColumns, type EntryErrors, entryOf, type ProductEntry } from './product-entry.ts';

/**
 * What was typed from an old version, upon the newest: what was not touched is as somebody else left it,
 * and what both changed says so.
 *
 * @param before the version it was typed from
 * @param currency ISO 4217, of the prices
 */
export function mergeEntry(
  before: Product,
  newest: Product,
  entry: ProductEntry,
  currency: string,
): { readonly entry: ProductEntry; readonly errors: EntryErrors } {
  const [old, theirs] = [entryOf(before, currency), entryOf(newest, currency)];
  const mine = changedColumns(old, entry);
  const kept = mine.map((column) => [column, entry[column]]);
  const merged: ProductEntry = { ...theirs, ...Object.fromEntries(kept) };
  const differing = new Set<ProductColumn>(changedColumns(theirs, merged));
  const both = changedColumns(old, theirs).filter((column) => differing.has(column));
  return {
    entry: merged,
    errors: Object.fromEntries(
      both.map((column) => [column, `Somebody else made this “${theirs[column]}”.`]),
    ),
  };
}
