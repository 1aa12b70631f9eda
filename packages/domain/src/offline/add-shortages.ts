import type { Transaction } from '../sale/transaction.ts';
import type { StockConflict } from './sale-conflict.ts';

/** A sale that took more than the books had, with that as a conflict; any other as it is. */
export function addShortages(sale: Transaction, lines: StockConflict['lines']): Transaction {
  if (lines.length === 0) return sale;
  return { ...sale, conflicts: [...(sale.conflicts ?? []), { kind: 'stock-short', lines }] };
}
