import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { findColumns } from './columns.ts';
import type { Invoice } from './invoice.ts';
import { createInvoiceBook, type InvoiceBook } from './invoice-book.ts';
import { openCsv } from './open-csv.ts';
import { createProductNames, type ProductNames } from './product-names.ts';

/** All that is known of a file once it is read. */
export interface RetailFile {
  /** Records after the header, counted on their own as a check on the invoices. */
  readonly rows: number;
  /** Also those of which nothing can be sold, in the order of the file. */
  readonly invoices: readonly Invoice[];
  readonly names: Pick<ProductNames, 'nameOf'>;
}

/** Reads a file of invoices, or says in one sentence why it cannot be read. */
export async function readInvoices(path: string): Promise<Result<RetailFile, string>> {
  const names = createProductNames();
  let book: InvoiceBook | undefined;
  let rows = 0;
  try {
    for await (const record of openCsv(path)) {
      if (book === undefined) {
        const columns = findColumns(record);
        if (!columns.ok) return fail(missingColumns(path, columns.error));
        book = createInvoiceBook(columns.value, names.count);
      } else {
        book.add(record);
        rows += 1;
      }
    }
  } catch (error) {
    return fail(unreadable(path, error, rows));
  }
  if (book === undefined) return fail(`${path} is empty; expected a file of invoices.`);
  return ok({ rows, invoices: book.close(), names });
}

function missingColumns(path: string, missing: readonly string[]): string {
  return `${path} is not a file of the Online Retail data: its first line has to name the columns, and it lacks ${missing.join(', ')}.`;
}

function unreadable(path: string, error: unknown, rows: number): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `There is no file ${path}.`;
  if (code === 'EISDIR') return `${path} is a folder; expected a CSV file.`;
  if (code === 'EACCES') return `${path} must not be read by this user.`;
  if (code.startsWith('Z_')) return `${path} is damaged: it cannot be unpacked (${message}).`;
  return `${path} cannot be read on after row ${rows}: ${message}`;
}
