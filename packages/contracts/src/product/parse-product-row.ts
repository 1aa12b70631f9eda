import type { ProductCells, ProductColumn } from '@agentic-retail/domain/import/product-columns';
import type { ImportedFields, ProductRow } from '@agentic-retail/domain/import/product-row';
import { parseMoney } from '@agentic-retail/domain/money/parse-money';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import * as z from 'zod/mini';
import { describeIssues } from '../describe-issue.ts';
import * as fields from '../fields.ts';
import { columnOf } from './column-of.ts';
import { productDetails } from './product.ts';

/** What is wrong with one cell: where, the rule it breaks, and what stands there. */
export interface CellError {
  readonly field: ProductColumn;
  readonly rule: string;
  readonly value: string;
}

/** A row with something wrong in it, and what of it can be read, where that is known to be of a product. */
export interface UnreadableRow {
  readonly errors: readonly CellError[];
  readonly readable?: ProductRow;
}

const rowSchema = z.strictObject({
  sku: fields.sku,
  ...z.partial(z.strictObject(productDetails)).shape,
  isActive: z.optional(z.boolean()),
  stockQuantity: z.optional(z.int().check(z.minimum(-100_000_000), z.maximum(100_000_000))),
});

const yes = new Set(['yes', 'true', '1', 'y']);
const no = new Set(['no', 'false', '0', 'n']);

/**
 * Reads the cells of a row. An empty cell says nothing, like a column that is not there. Prices are
 * decimals of the shop's currency, barcodes stand in one cell with blanks between them.
 *
 * @param currency ISO 4217
 */
export function parseProductRow(
  cells: ProductCells,
  currency: string,
): Result<ProductRow, UnreadableRow> {
  const errors: CellError[] = [];
  const cell = (column: ProductColumn) => (cells[column]?.trim() ? cells[column] : undefined);
  const money = (column: 'price' | 'cost') => {
    const text = cell(column);
    if (text === undefined) return undefined;
    const amount = parseMoney(text, currency);
    if (amount.ok) return amount.value;
    errors.push({ field: column, rule: moneyRules[amount.error.code], value: text });
    return undefined;
  };
  const supplierId = cell('supplierId')?.trim();
  const supplierName = cell('supplierName');
  const supplierContact = cell('supplierContact');
  const leadTimeDays = whole(cell('supplierLeadTimeDays'));
  const hasSupplier = supplierId !== undefined || supplierName !== undefined;
  const given = withoutGaps({
    sku: cell('sku')?.trim(),
    name: cell('name'),
    description: cell('description'),
    category: cell('category'),
    price: money('price'),
    cost: money('cost'),
    stockQuantity: whole(cell('stockQuantity')),
    reorderThreshold: whole(cell('reorderThreshold')),
    unit: cell('unit'),
    barcodes: cell('barcodes')
      ?.trim()
      .split(/[\s;|]+/),
    taxClass: cell('taxClass')?.trim().toLowerCase(),
    supplier: hasSupplier
      ? withoutGaps({ id: supplierId, name: supplierName, contact: supplierContact, leadTimeDays })
      : undefined,
    packSize: whole(cell('packSize')),
    imageUrl: cell('imageUrl')?.trim(),
    isActive: truth(cell('isActive')),
  });
  const parsed = rowSchema.safeParse(given, { reportInput: true });
  if (parsed.success && errors.length === 0) return ok(rowOf(parsed.data));
  for (const { pointer, detail } of parsed.success ? [] : describeIssues(parsed.error, '')) {
    const field = columnOf(pointer);
    errors.push({ field, rule: detail, value: cells[field] ?? '' });
  }
  const wrong = new Set(parsed.error?.issues.map(({ path: [name] }) => name));
  const rest = Object.entries(given).filter(([name]) => !wrong.has(name));
  const readable = rowSchema.safeParse(Object.fromEntries(rest));
  return fail({ errors, ...(readable.success && { readable: rowOf(readable.data) }) });
}

function rowOf({ sku, stockQuantity, ...rest }: z.output<typeof rowSchema>): ProductRow {
  const known = withoutGaps(rest) as Partial<ImportedFields>;
  return { sku, fields: known, ...(stockQuantity !== undefined && { stockQuantity }) };
}

const moneyRules = {
  'not-an-amount':
    'must be an amount like 12.50: digits, and a point before the decimals; no symbol, no thousands',
  'too-many-decimals': 'must have no more decimals than the currency',
  'amount-too-large': 'is too large an amount',
} as const;

/** A number; anything else stays text, which the schema then refuses. */
function whole(text: string | undefined): number | string | undefined {
  const trimmed = text?.trim();
  return trimmed !== undefined && /^-?\d{1,15}(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function truth(text: string | undefined): boolean | string | undefined {
  const word = text?.trim().toLowerCase();
  if (word === undefined || (!yes.has(word) && !no.has(word))) return word;
  return yes.has(word);
}

function withoutGaps(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
