import type { DayReport } from './day-report.ts';
import { addFigures, noFigures } from './figures.ts';
import { addUpRows, type EarningFigures, type EarningRow, withEarnings } from './report-sales.ts';

/** The sales of some days by product. */
export interface ProductsReport {
  /** What brought most comes first. */
  readonly products: readonly EarningRow[];
  /** All that the list has no room for, as one. @default nothing: the list has everything */
  readonly others?: EarningFigures & { readonly products: number };
}

/** @param limit how many products are listed */
export function reportProducts(days: readonly DayReport[], limit: number): ProductsReport {
  // The rows are in the order of their keys, and sorting leaves equals as they are.
  const rows = addUpRows(days, 'products').toSorted((a, b) => b.takings - a.takings);
  const rest = rows.slice(limit);
  if (rest.length === 0) return { products: rows };
  const others = withEarnings(rest.reduce(addFigures, noFigures));
  return { products: rows.slice(0, limit), others: { ...others, products: rest.length } };
}
