import type { Problem } from '@agentic-retail/contracts/problem';
import { columnOf } from '@agentic-retail/contracts/product/column-of';
import type { EntryErrors, ProductEntry } from './product-entry.ts';
import { sentence } from './read-entry.ts';

/** What the service says of single fields; what it says of none is left to be told above all. */
export function errorsOfProblem(
  { code, detail, errors = [] }: Problem,
  entry: ProductEntry,
): EntryErrors {
  if (code === 'sku-taken') return { sku: detail };
  const known = errors.flatMap(({ pointer, detail: rule }) => {
    const column = columnOf(pointer);
    return column in entry ? [[column, sentence(rule)]] : [];
  });
  return Object.fromEntries(known);
}
