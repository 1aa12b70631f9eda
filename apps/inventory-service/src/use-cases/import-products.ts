import {
  type CellError,
  parseProductRow,
} from '@agentic-retail/contracts/product/parse-product-row';
import { repeatedRowRule } from '@agentic-retail/contracts/product/repeated-row-rule';
import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { ProductCells } from '@agentic-retail/domain/import/product-columns';
import type { ProductRow } from '@agentic-retail/domain/import/product-row';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { ImportGround } from '../ports/import-repository.ts';
import { foreignBarcodes } from './foreign-barcodes.ts';
import {
  faultsOf,
  type ImportOrder,
  type ImportParts,
  importRow,
  type RowResult,
} from './import-row.ts';

/** How many rows are written at a time. */
const atOnce = 8;

interface GivenRow {
  readonly row: number;
  readonly cells: ProductCells;
}

/** A row as far as it can be read, and what is wrong with it. */
interface ReadRow {
  readonly row: number;
  readonly parsed: ProductRow;
  readonly errors: readonly CellError[];
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
  const parsed: ReadRow[] = [];
  const rowOfSku = new Map<string, number>();
  for (const { row, cells } of rows) {
    const read = parseProductRow(cells, currency);
    const errors = read.ok ? [] : [...read.error.errors];
    const readable = read.ok ? read.value : read.error.readable;
    if (readable === undefined) {
      results.set(row, refused(row, cells.sku ?? '', errors));
      continue;
    }
    const { sku } = readable;
    const first = rowOfSku.get(sku);
    if (first === undefined) rowOfSku.set(sku, row);
    else {
      const rule = repeatedRowRule(first);
      errors.push({ field: 'sku', rule, value: sku });
    }
    parsed.push({ row, parsed: readable, errors });
  }
  const ground = await parts.imports.ground([...rowOfSku.keys()]);
  const foreign = order.isDryRun ? await foreignBarcodes(parts.imports, parsed, ground) : new Map();
  const queue = parsed.values();
  async function importRest(): Promise<void> {
    for (const { row, parsed: given, errors } of queue) {
      const wrong = [...errors, ...(foreign.get(row) ?? [])];
      const result =
        wrong.length > 0
          ? refused(row, given.sku, withFaults(wrong, order, given, ground))
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

/** Adds what else is wrong with a row; a cell that can't be read is not missing as well. */
function withFaults(
  errors: readonly CellError[],
  order: ImportOrder,
  row: ProductRow,
  ground: ReadonlyMap<string, ImportGround>,
): readonly CellError[] {
  const named = new Set(errors.map(({ field }) => field));
  const faults = faultsOf(order, row, ground.get(row.sku));
  return [...errors, ...faults.filter(({ field }) => !named.has(field))];
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
