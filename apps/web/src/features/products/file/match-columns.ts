import { otherTitles, plainTitle } from '@agentic-retail/domain/import/column-titles';
import { type ProductColumn, productColumns } from '@agentic-retail/domain/import/product-columns';

/** What stands in the row of a file, where something does. */
export type FileCells = { readonly [Column in ProductColumn]?: string };

/** Which column of a file holds what, by its position from 0. */
export type ColumnMatch = Readonly<Partial<Record<ProductColumn, number>>>;

/** The columns that a header names, each once, under our names or those of others. */
export function matchColumns(header: readonly string[]): ColumnMatch {
  const titles = header.map(plainTitle);
  const free = new Set(titles.keys());
  const match: Partial<Record<ProductColumn, number>> = {};
  const assign = (column: ProductColumn, names: readonly string[]) => {
    const found = [...free].find((at) => names.includes(titles[at] ?? ''));
    if (found === undefined || match[column] !== undefined) return;
    match[column] = found;
    free.delete(found);
  };
  for (const column of productColumns) assign(column, [column.toLowerCase()]);
  for (const column of productColumns) assign(column, otherTitles[column] ?? []);
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
