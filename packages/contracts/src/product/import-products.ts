import { productColumns } from '@agentic-retail/domain/import/product-columns';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';

/** Rows that one request takes. */
const MAX_IMPORT_ROWS = 100;

const rowNumber = z.int().check(z.minimum(1), z.maximum(10_000_000));
const column = z.enum(productColumns);

const importedRow = z.strictObject({
  /** Where it stands in the file, by which its result is found again. */
  row: rowNumber,
  cells: z.partialRecord(column, z.string().check(z.maxLength(4_000))),
});

const rowResult = z.strictObject({
  row: rowNumber,
  sku: z.string(),
  /** `not-done`: the service was too busy, or somebody else was at it; send the row again. */
  outcome: z.enum(['new', 'changed', 'unchanged', 'refused', 'not-done']),
  /** The columns that change, or changed. */
  changes: z.array(column),
  errors: z.array(z.strictObject({ field: column, rule: z.string(), value: z.string() })),
});

export const importProducts = {
  method: 'POST',
  path: '/inventory/product-imports',
  service: 'inventory',
  access: fields.managers,
  summary: 'Checks rows of a file of products, and takes them in; a row that is in changes nothing',
  body: z.strictObject({
    /** Made of what is in the file, so that the same file sets the stock of a product once. */
    importId: z
      .string()
      .check(z.regex(/^[A-Za-z0-9_-]{16,64}$/, 'must be 16 to 64 letters, digits, "-" or "_"')),
    /** For the stock log. */
    fileName: fields.text(200),
    /** Only says what would become of the rows. */
    isDryRun: z.boolean(),
    /** What becomes of the stock of products that are there already. */
    existingStock: z.enum(['keep', 'set']),
    rows: z.array(importedRow).check(z.minLength(1), z.maxLength(MAX_IMPORT_ROWS)),
  }),
  status: 200,
  response: z.strictObject({ rows: z.array(rowResult) }),
  errors: [],
} as const satisfies Route;
