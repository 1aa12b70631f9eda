import { columnTitled } from '@agentic-retail/domain/import/column-titles';
import {
  type ProductCells,
  type ProductColumn,
  productColumns,
} from '@agentic-retail/domain/import/product-columns';

export interface ColumnLeftOut {
  readonly name: string;
  /** The column that such a name usually stands for. */
  readonly didYouMean?: ProductColumn;
}

/** The names in the cells of rows that are no columns, each once, in the order of the rows. */
export function columnsLeftOut(rows: readonly ProductCells[]): readonly ColumnLeftOut[] {
  const columns = new Set<string>(productColumns);
  const others = new Set(rows.flatMap((cells) => Object.keys(cells)).filter(isOther));
  return [...others].map((name) => {
    const didYouMean = columnTitled(name);
    return { name, ...(didYouMean && { didYouMean }) };
  });

  function isOther(name: string): boolean {
    return !columns.has(name);
  }
}
