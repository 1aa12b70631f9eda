import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';

/** One thing that is wrong with a row. */
export interface RowProblem {
  readonly row: number;
  readonly sku: string;
  readonly field: ProductColumn;
  readonly rule: string;
  readonly value: string;
}

export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'refused' | 'not-done';

/** What became of the rows of a file so far. */
export interface ImportReport {
  readonly rows: number;
  /** Rows by outcome. */
  readonly counts: Readonly<Record<RowOutcome, number>>;
  /** The first of them. */
  readonly problems: readonly RowProblem[];
  /** How many there are. */
  readonly problemCount: number;
  /** How much of the file is done, from 0 to 1. */
  readonly progress: number;
}

/** How many problems are kept to be shown. */
export const PROBLEMS_KEPT = 1_000;

export const emptyReport: ImportReport = {
  rows: 0,
  counts: { new: 0, changed: 0, unchanged: 0, refused: 0, 'not-done': 0 },
  problems: [],
  problemCount: 0,
  progress: 0,
};
