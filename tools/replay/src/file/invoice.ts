import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { RejectReason } from './reject-reasons.ts';

/** So many rows of the file, and what they come to. */
export interface RowCount {
  readonly rows: number;
  /** Σ quantity × price. */
  readonly money: MinorUnits;
}

/** All accepted rows of one invoice that name the same product. */
export interface InvoiceLine extends RowCount {
  readonly stockCode: string;
  /** Of one unit. */
  readonly price: MinorUnits;
  /** Units. */
  readonly quantity: number;
}

/** All rows of one credit note that give back the same product; `money` is less than nothing. */
export type ReturnLine = InvoiceLine;

/** The rows of one invoice number, wherever in the file they stand. */
export interface Invoice {
  readonly number: string;
  /** Of its first accepted row, milliseconds since 1970; 0 when it has none. */
  readonly timeMs: number;
  /** In the order of their first rows; none when nothing of the invoice can be sold. */
  readonly lines: readonly InvoiceLine[];
  /** What a credit note gives back, its units counted from 1; none of any other invoice. */
  readonly returns: readonly ReturnLine[];
  /** Empty when nobody wrote it down. */
  readonly customer: string;
  readonly rejected: ReadonlyMap<RejectReason, RowCount>;
}
