import {
  type CellError,
  parseProductRow,
} from '@agentic-retail/contracts/product/parse-product-row';
import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { ProductCells } from '@agentic-retail/domain/import/product-columns';
import type { ProductRow } from '@agentic-retail/domain/import/product-row';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import { foreignBarcodes } from './foreign-barcodes.ts';
import { type ImportOrder, type ImportParts, importRow, type RowResult } from './import-row.ts';

/** How many rows are written at a time. */
const atOnce = 8;

interface GivenRow {
  readonly row: number;
  readonly cells: ProductCells;
}

/**
 * Takes in rows of a file of products, or says what would become of them. Each row is done by itself:
 * one that is refused leaves the others alone, and one that was done before changes nothing.
 */
export async function importProducts(
  parts: ImportParts,
  { rows, ...order }: ImportOrder & { readonly rows: readonly GivenRow[] },
  actor: Actor,
): Promise<{ readonly rows: readonly RowResult[] }> {
  const { currency } = await parts.shop.get();
  const results = new Map<number, RowResult>();
  const parsed: { readonly row: number; readonly parsed: ProductRow }[] = [];
  const rowOfSku = new Map<string, number>();
  for (const { row, cells } of rows) {
    const read = parseProductRow(cells, currency);
    if (!read.ok) {
      results.set(row, refused(row, cells.sku ?? '', read.error));
      continue;
    }
    const { sku } = read.value;
    const first = rowOfSku.get(sku);
    if (first !== undefined) {
      const rule = `stands on row ${first} already; keep one of the two`;
      results.set(row, refused(row, sku, [{ field: 'sku', rule, value: sku }]));
      continue;
    }
    rowOfSku.set(sku, row);
    parsed.push({ row, parsed: read.value });
  }
  const ground = await parts.imports.ground([...rowOfSku.keys()]);
  const foreign = order.isDryRun ? await foreignBarcodes(parts.imports, parsed, ground) : new Map();
  const queue = parsed.values();
  async function importRest(): Promise<void> {
    for (const { row, parsed: given } of queue) {
      const error = foreign.get(row);
      const result = error
        ? refused(row, given.sku, [error])
        : {
            row,
            ...(await unlessBusy(given, () => importRow(parts, order, given, ground, actor))),
          };
      results.set(row, result);
    }
  }
  await Promise.all(Array.from({ length: order.isDryRun ? 1 : atOnce }, importRest));
  return { rows: rows.flatMap(({ row }) => results.get(row) ?? []) };
}

function refused(row: number, sku: string, errors: readonly CellError[]): RowResult {
  return { row, sku, outcome: 'refused', changes: [], errors };
}

/** A row that could not be placed is said so; the others of the request are not lost with it. */
async function unlessBusy(
  { sku }: ProductRow,
  work: () => Promise<Omit<RowResult, 'row'>>,
): Promise<Omit<RowResult, 'row'>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ServiceBusy) return { sku, outcome: 'not-done', changes: [], errors: [] };
    throw error;
  }
}
