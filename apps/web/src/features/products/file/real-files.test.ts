import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { parseProductRow } from '@agentic-retail/contracts/product/parse-product-row';
import { describe, expect, it } from '@jest/globals';
import { type ColumnMatch, cellsOf, type FileCells } from './match-columns.ts';
import { readRecords } from './read-records.ts';

const folder = resolve(__dirname, '../../../../../../../shared/data');
const describeWithData = existsSync(folder) ? describe : describe.skip;
if (!existsSync(folder))
  console.warn('No real data beside the repository: these tests are left out.');

interface Outcome {
  rows: number;
  good: number;
  /** How many cells broke each rule, by column. */
  wrong: Record<string, number>;
}

async function read(
  name: string,
  columns: Record<string, string>,
  fallback: FileCells,
  most = Number.POSITIVE_INFINITY,
) {
  const bytes = await buffer(createReadStream(resolve(folder, name)).pipe(createGunzip()));
  const outcome: Outcome = { rows: 0, good: 0, wrong: {} };
  let match: ColumnMatch = {};
  for await (const { records, first } of readRecords(new Blob([new Uint8Array(bytes)]))) {
    if (outcome.rows >= most) return outcome;
    for (const [at, record] of records.entries()) {
      if (first + at === 1) {
        match = Object.fromEntries(
          Object.entries(columns).map(([column, title]) => [column, record.indexOf(title)]),
        );
        continue;
      }
      outcome.rows += 1;
      const parsed = parseProductRow(cellsOf(record, match, fallback), 'GBP');
      if (parsed.ok) outcome.good += 1;
      else
        for (const { field } of parsed.error.errors)
          outcome.wrong[field] = (outcome.wrong[field] ?? 0) + 1;
    }
  }
  return outcome;
}

describeWithData('real, messy files', () => {
  it('reads product data of volunteers, and refuses just the codes with a wrong check digit', async () => {
    const columns = { sku: 'code', name: 'product_name', barcodes: 'code' };
    const outcome = await read('off-products-uk.csv.gz', columns, {
      category: 'Food',
      price: '1.00',
    });
    // Nine codes are none, and two products are called by control characters.
    expect(outcome).toEqual({ rows: 21_562, good: 21_551, wrong: { barcodes: 9, name: 2 } });
  });

  it('reads the lines of a shop’s invoices as products', async () => {
    const columns = { sku: 'StockCode', name: 'Description', price: 'UnitPrice' };
    const fallback = { category: 'Gifts' };
    const outcome = await read(
      'online-retail-2010-12-to-2011-08.csv.gz',
      columns,
      fallback,
      50_000,
    );
    expect(outcome.rows).toBeGreaterThanOrEqual(50_000);
    expect(outcome.good).toBeGreaterThan(outcome.rows * 0.999);
    expect(
      Object.keys(outcome.wrong).filter((column) => !['sku', 'price'].includes(column)),
    ).toEqual([]);
  });
});
