import type { CellError } from '@agentic-retail/contracts/product/parse-product-row';
import type { Actor } from '@agentic-retail/domain/identity/actor';
import { type ImportPlan, planImport } from '@agentic-retail/domain/import/plan-import';
import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';
import type { ImportedFields, ProductRow } from '@agentic-retail/domain/import/product-row';
import type { Product } from '@agentic-retail/domain/product/product';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import type { Clock } from '../ports/clock.ts';
import type { ImportGround, ImportRepository } from '../ports/import-repository.ts';
import type { ProductRepository } from '../ports/product-repository.ts';
import type { ShopRepository } from '../ports/shop-repository.ts';
import { columnOf, describeRowFault } from './describe-row-fault.ts';

/** How often a row is tried again that somebody else was at. */
const attempts = 5;

export interface ImportParts {
  readonly products: ProductRepository;
  readonly imports: ImportRepository;
  readonly shop: ShopRepository;
  readonly now: Clock;
}

/** What a request asks for, for all of its rows. */
export interface ImportOrder {
  /** Of the file: it sets the stock of a product once. */
  readonly importId: string;
  readonly fileName: string;
  readonly isDryRun: boolean;
  readonly existingStock: 'keep' | 'set';
}

export interface RowResult {
  /** Where it stands in the file. */
  readonly row: number;
  readonly sku: string;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'refused' | 'not-done';
  readonly changes: readonly ProductColumn[];
  readonly errors: readonly CellError[];
}

type Outcome = Omit<RowResult, 'row' | 'sku'>;

/** Takes in one row, by as many writes as it needs, each of which happens once. */
export async function importRow(
  parts: ImportParts,
  order: ImportOrder,
  row: ProductRow,
  ground: ReadonlyMap<string, ImportGround>,
  actor: Actor,
): Promise<Omit<RowResult, 'row'>> {
  const { sku } = row;
  /** What was written so far; an attempt that follows adds to it. */
  const written = new Set<ProductColumn>();
  let current = ground.get(sku);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const outcome = await tryRow(parts, order, row, current, actor, written);
    if (outcome) return { sku, ...outcome };
    current = (await parts.imports.ground([sku])).get(sku);
  }
  return { sku, outcome: 'not-done', changes: [], errors: [] };
}

/** What a row comes to on the ground that was read; a file sets the stock of a product once. */
function planRow(order: ImportOrder, row: ProductRow, current?: ImportGround): ImportPlan {
  const isSet = current?.stockSetBy.includes(order.importId);
  return planImport(row, current?.product, order.existingStock === 'set' && !isSet);
}

/** What else is wrong with a row that is refused already, so that all of it is said at once. */
export function faultsOf(
  order: ImportOrder,
  row: ProductRow,
  current: ImportGround | undefined,
): readonly CellError[] {
  const plan = planRow(order, row, current);
  return plan.kind === 'unfit' ? plan.faults.map((fault) => describeRowFault(fault, row)) : [];
}

/** One attempt; nothing when somebody else changed the product meanwhile. */
async function tryRow(
  parts: ImportParts,
  order: ImportOrder,
  row: ProductRow,
  current: ImportGround | undefined,
  actor: Actor,
  written: Set<ProductColumn>,
): Promise<Outcome | undefined> {
  const { importId, isDryRun } = order;
  const plan = planRow(order, row, current);
  if (plan.kind === 'unfit') {
    const errors = plan.faults.map((fault) => describeRowFault(fault, row));
    // What an earlier attempt wrote stays, and is said.
    return { outcome: 'refused', changes: [...written], errors };
  }
  const at = parts.now();
  if (plan.kind === 'new') {
    const product: Product = { ...plan.details, createdAt: at, updatedAt: at, version: 1 };
    const opening = stockEntry(order, product.sku, product.stockQuantity, at, actor);
    if (!isDryRun) {
      const added = await parts.products.add(product, opening, importId);
      if (!added.ok) return added.error.code === 'sku-taken' ? undefined : taken(added.error);
    }
    return { outcome: 'new', changes: [], errors: [] };
  }
  if (!current) return undefined;
  const { product } = current;
  const changed = Object.keys(plan.changes) as (keyof ImportedFields)[];
  if (changed.length > 0) {
    const to = { ...product, ...plan.changes, updatedAt: at, version: product.version + 1 };
    if (!isDryRun) {
      const replaced = await parts.products.replace(product, to);
      if (!replaced.ok) {
        return replaced.error.code === 'version-conflict' ? undefined : taken(replaced.error);
      }
    }
    for (const field of changed) written.add(columnOf(field));
  }
  if (plan.stockChange !== undefined) {
    const entry = stockEntry(order, product.sku, plan.stockChange, at, actor);
    // Also where it is as the file says: sold from after that, it must not be set again.
    if (!isDryRun && !(await parts.imports.setStock(current, importId, entry))) return undefined;
    if (entry) written.add('stockQuantity');
  }
  const changes = [...written];
  return { outcome: changes.length > 0 ? 'changed' : 'unchanged', changes, errors: [] };
}

function taken({ barcode }: { readonly barcode: string }): Outcome {
  const error = { field: 'barcodes', rule: 'belongs to another product', value: barcode } as const;
  return { outcome: 'refused', changes: [], errors: [error] };
}

/** The log entry of what a file changes of a stock; none where it changes nothing. */
function stockEntry(
  { importId, fileName }: ImportOrder,
  sku: string,
  quantityChange: number,
  timestamp: string,
  actor: Actor,
): StockChange | undefined {
  if (quantityChange === 0) return undefined;
  const id = `${importId}#${sku}`;
  return { id, sku, quantityChange, reason: 'import', timestamp, actor, note: fileName };
}
