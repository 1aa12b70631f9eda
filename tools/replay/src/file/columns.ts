import { fail, ok, type Result } from '@agentic-retail/domain/result';

/** The columns that are read. Who the customer was only tells which sale a return is of. */
const names = {
  invoice: 'InvoiceNo',
  stockCode: 'StockCode',
  description: 'Description',
  quantity: 'Quantity',
  time: 'InvoiceDate',
  price: 'UnitPrice',
  customer: 'CustomerID',
} as const;

/** Where in a record each value stands, and how many values a record has. */
export type Columns = Readonly<Record<keyof typeof names, number>> & { readonly count: number };

/** Finds the columns by the file's first record, or tells which are missing. */
export function findColumns(header: readonly string[]): Result<Columns, readonly string[]> {
  const titles = header.map((title) => title.trim().toLowerCase());
  const places = Object.entries(names).map(([key, name]): [string, number] => [
    key,
    titles.indexOf(name.toLowerCase()),
  ]);
  // Without customers every return is of an unknown sale, and the rest is as good.
  const missing = Object.values(names).filter(
    (name, index) => places[index]?.[1] === -1 && name !== names.customer,
  );
  if (missing.length > 0) return fail(missing);
  return ok({ ...Object.fromEntries(places), count: header.length } as Columns);
}
