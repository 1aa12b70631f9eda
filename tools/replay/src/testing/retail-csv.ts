import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Values of a row that a test cares about; the others are ordinary ones. */
export interface CsvRow {
  readonly invoice?: string;
  readonly stockCode?: string;
  readonly description?: string;
  readonly quantity?: string;
  readonly time?: string;
  readonly price?: string;
  readonly customer?: string;
}

export const header = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
];

/** The values of a row in the order of the header. */
export function csvRecord(row: CsvRow): string[] {
  const { invoice = '536365', stockCode = '85123A', description = 'T-LIGHT HOLDER' } = row;
  const { quantity = '6', time = '2010-12-01 08:26:00', price = '2.55', customer = '17850' } = row;
  return [invoice, stockCode, description, quantity, time, price, customer, 'United Kingdom'];
}

/** Rows as the text of a file. */
export function csvText(rows: readonly CsvRow[]): string {
  return [header, ...rows.map(csvRecord)].map((record) => `${record.join(',')}\n`).join('');
}

/** Writes a file into a folder of its own and gives its path. */
export async function writeTemporary(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'replay-')), name);
  await writeFile(path, content);
  return path;
}
