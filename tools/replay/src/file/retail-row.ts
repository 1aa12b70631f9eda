import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { Columns } from './columns.ts';
import { parseInvoiceTime } from './parse-invoice-time.ts';
import { fractionOfACent, parsePrice } from './parse-price.ts';

/** One row of the file whose values could all be read. */
export interface RetailRow {
  readonly invoice: string;
  readonly stockCode: string;
  readonly description: string;
  /** Units; negative when they came back or were written off. */
  readonly quantity: number;
  /** Milliseconds since 1970. */
  readonly timeMs: number;
  /** Of one unit. */
  readonly price: MinorUnits | typeof fractionOfACent;
  /** A number; empty when nobody wrote it down. */
  readonly customer: string;
}

/** A record as a row, or undefined when it is malformed: its number of values, or one of them. */
export function readRow(record: readonly string[], columns: Columns): RetailRow | undefined {
  if (record.length !== columns.count) return undefined;
  const at = (column: keyof Columns): string => (record[columns[column]] ?? '').trim();
  const timeMs = parseInvoiceTime(at('time'));
  const price = parsePrice(at('price'));
  const quantity = /^-?\d{1,12}$/.test(at('quantity')) ? Number(at('quantity')) : undefined;
  const invoice = at('invoice');
  if (timeMs === undefined || price === undefined || quantity === undefined || invoice === '') {
    return undefined;
  }
  const row = {
    invoice,
    stockCode: at('stockCode'),
    description: at('description'),
    quantity,
    timeMs,
    price,
    customer: at('customer'),
  };
  return Number.isSafeInteger(rowMoney(row)) ? row : undefined;
}

/** What a row comes to, in cents; 0 when its price is not a whole number of cents. */
export function rowMoney({ price, quantity }: Pick<RetailRow, 'price' | 'quantity'>): MinorUnits {
  return price === fractionOfACent ? 0 : price * quantity;
}
