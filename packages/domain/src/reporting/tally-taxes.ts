import type { RateTotal } from '../pricing/charge-tax.ts';

/** Sums by rate, the highest rate first; a rate whose sums are nothing is left out. */
export function tallyTaxes(totals: Iterable<RateTotal>): readonly RateTotal[] {
  const byRate = new Map<number, RateTotal>();
  for (const { rate, net, tax } of totals) {
    const known = byRate.get(rate) ?? { rate, net: 0, tax: 0 };
    byRate.set(rate, { rate, net: known.net + net, tax: known.tax + tax });
  }
  return [...byRate.values()]
    .filter(({ net, tax }) => net !== 0 || tax !== 0)
    .toSorted((a, b) => b.rate - a.rate);
}
