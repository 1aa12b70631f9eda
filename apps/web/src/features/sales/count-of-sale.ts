import type { Transaction } from '@agentic-retail/domain/sale/transaction';

/** The id of the count that a sale made offline has asked for; none without one. */
export function countOfSale({ id, conflicts = [] }: Transaction): string | undefined {
  const asksForOne = conflicts.some(
    ({ kind }) => kind === 'stock-short' || kind === 'counted-since',
  );
  return asksForOne ? id : undefined;
}
