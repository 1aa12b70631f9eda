import type { SoldAt } from './accounts/month-ledger.ts';
import { type RowTally, tallyRows } from './accounts/tally-rows.ts';
import {
  type Catalogue,
  type CatalogueProduct,
  makeCatalogue,
  productsOf,
} from './catalogue/catalogue.ts';
import type { Invoice } from './file/invoice.ts';
import type { RetailFile } from './file/read-invoices.ts';
import { matchReturns, type PlannedRefund } from './match-returns.ts';

/** What is to be done with a file, before the shop is asked anything. */
export interface Plan {
  /** Rows of the whole file. */
  readonly fileRows: number;
  readonly fileInvoices: number;
  /** Whether every invoice of the file is to be sold, so that nothing may be left in stock. */
  readonly wholeFile: boolean;
  /** Of the invoices taken. */
  readonly tally: RowTally;
  /** What comes back of them, in the order of the file. */
  readonly refunds: readonly PlannedRefund[];
  /** Invoices to sell, in the order of the file. */
  readonly sales: readonly Invoice[];
  /** Products of the whole file: a later run continues with the stock this one leaves. */
  readonly catalogue: Catalogue;
  /** Products that `sales` need. */
  readonly products: readonly CatalogueProduct[];
}

/**
 * Plans the sale of the first `limit` invoices of a file, of whatever kind they are.
 *
 * @param limit @default all
 * @throws when a row of the file is not accounted for
 */
export function planReplay(file: RetailFile, limit: number = file.invoices.length): Plan {
  const counted = tallyRows(file.invoices).rows;
  if (counted !== file.rows) {
    throw new Error(`${file.rows} rows were read, but ${counted} are accounted for`);
  }
  const taken = file.invoices.slice(0, limit);
  const { refunds, invoices } = matchReturns(taken);
  const sales = taken.filter(({ lines }) => lines.length > 0);
  const catalogue = makeCatalogue(file);
  return {
    fileRows: file.rows,
    fileInvoices: file.invoices.length,
    wholeFile: taken.length === file.invoices.length,
    tally: tallyRows(invoices),
    refunds,
    sales,
    catalogue,
    products: productsOf(sales, catalogue),
  };
}

/** What the accepted rows of an invoice say: when it was, and what they come to. */
export function dueFor({ timeMs, lines }: Invoice): SoldAt {
  const money = lines.reduce((sum, line) => sum + line.money, 0);
  return { timestamp: new Date(timeMs).toISOString(), money };
}
