import type { Journal } from '../people/journal.ts';
import type { Books } from '../playing/read-books.ts';

interface AskedFor {
  readonly total: number;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

/** What somebody had asked for, or told, of a sale that stands in the books. */
export function askedFor(
  { transaction_id: id, sent_by }: Books['sales'][number],
  { sales, offlineSales }: Journal,
): AskedFor | undefined {
  if (sent_by) return offlineSales.find(({ request }) => request.body.id === id)?.request.body;
  const asked = sales.find(({ request }) => request.body.id === id)?.request.body;
  return asked && { total: asked.expectedTotal, lines: asked.lines };
}
