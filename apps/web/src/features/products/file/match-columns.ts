import { type ProductColumn, productColumns } from '@agentic-retail/domain/import/product-columns';

/** What stands in the row of a file, where something does. */
export type FileCells = { readonly [Column in ProductColumn]?: string };

/** Which column of a file holds what, by its position from 0. */
export type ColumnMatch = Readonly<Partial<Record<ProductColumn, number>>>;

/** What other systems call the columns, without blanks and in lower case. */
const otherNames: Readonly<Partial<Record<ProductColumn, readonly string[]>>> = {
  sku: ['stockcode', 'productcode', 'itemcode', 'code', 'articlenumber', 'partnumber'],
  name: ['productname', 'title', 'item', 'itemname', 'product'],
  category: ['department', 'group', 'producttype', 'type'],
  price: ['unitprice', 'sellingprice', 'retailprice', 'saleprice'],
  cost: ['unitcost', 'costprice', 'buyingprice', 'purchaseprice'],
  stockQuantity: ['stock', 'quantity', 'qty', 'onhand', 'stockonhand', 'instock'],
  reorderThreshold: ['threshold', 'reorderlevel', 'reorderpoint', 'minstock', 'minimumstock'],
  barcodes: ['barcode', 'ean', 'ean13', 'gtin', 'upc'],
  taxClass: ['tax', 'vat', 'taxcode', 'vatcode'],
  supplierName: ['supplier', 'vendor', 'vendorname'],
  supplierLeadTimeDays: ['leadtime', 'leadtimedays'],
  packSize: ['casesize', 'packquantity'],
  imageUrl: ['image', 'picture', 'imagelink'],
  isActive: ['active', 'enabled', 'forsale'],
};

/** The columns that a header names, each once, under our names or those of others. */
export function matchColumns(header: readonly string[]): ColumnMatch {
  const titles = header.map((title) => title.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
  const free = new Set(titles.keys());
  const match: Partial<Record<ProductColumn, number>> = {};
  const assign = (column: ProductColumn, names: readonly string[]) => {
    const found = [...free].find((at) => names.includes(titles[at] ?? ''));
    if (found === undefined || match[column] !== undefined) return;
    match[column] = found;
    free.delete(found);
  };
  for (const column of productColumns) assign(column, [column.toLowerCase()]);
  for (const column of productColumns) assign(column, otherNames[column] ?? []);
  return match;
}

/** The titles of a file that stand for no column: what is below them is left out. */
export function titlesLeftOut(header: readonly string[], match: ColumnMatch): readonly string[] {
  const used = new Set(Object.values(match));
  return header.filter((title, at) => title.trim() !== '' && !used.has(at));
}

/**
 * The cells of a record.
 *
 * @param fallback what stands for a cell that is empty, or in no column
 */
export function cellsOf(
  record: readonly string[],
  match: ColumnMatch,
  fallback: FileCells,
): FileCells {
  const cells: { [Column in ProductColumn]?: string } = {};
  for (const column of productColumns) {
    const at = match[column];
    const text = (at === undefined ? undefined : record[at])?.slice(0, 4_000);
    const cell = text === undefined || text.trim() === '' ? fallback[column] : text;
    if (cell !== undefined) cells[column] = cell;
  }
  return cells;
}
