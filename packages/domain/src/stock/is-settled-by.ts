import type { CountLine, StockCount } from './stock-count.ts';

/**
 * How long before an entry a count must have been opened. A sale's count says when its write was sent;
 * this is longer than a request goes on trying it, and than the clocks of two functions differ.
 */
export const SETTLING_MARGIN_MS = 60_000;

/**
 * Tells which counts are answered by what another one has counted: those whose every product was
 * counted there after they were opened. One that was opened later is not: the books at the entry may
 * not have known yet of the sale that called for it.
 *
 * @param lines of a count that is applied
 */
export function isSettledBy(
  lines: readonly CountLine[],
): (count: Pick<StockCount, 'scope' | 'openedAt'>) => boolean {
  const countedAtOf = new Map(lines.map(({ sku, countedAt }) => [sku, Date.parse(countedAt)]));
  return ({ scope, openedAt }) => {
    const from = Date.parse(openedAt) + SETTLING_MARGIN_MS;
    return (
      scope.kind === 'products' && scope.skus.every((sku) => (countedAtOf.get(sku) ?? 0) > from)
    );
  };
}
