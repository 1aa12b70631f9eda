import type { Transaction } from '../sale/transaction.ts';

/** The units of each line of a sale that can still be refunded, by sku. */
export function remainingUnits({
  lines,
  refunded,
}: Pick<Transaction, 'lines' | 'refunded'>): ReadonlyMap<string, number> {
  const given = new Map(refunded?.lines.map(({ sku, quantity }) => [sku, quantity]));
  return new Map(lines.map(({ sku, quantity }) => [sku, quantity - (given.get(sku) ?? 0)]));
}
