import { type Priced, type Usage, unitPrices } from './unit-prices.ts';

/** What a usage costs, in US dollars. */
export function costOf(usage: Usage): number {
  return partsOf(usage).reduce((sum, [, usd]) => sum + usd, 0);
}

/** What each part of a usage costs, in US dollars, the dearest first. */
export function partsOf(usage: Usage): [what: Priced, usd: number][] {
  return (Object.entries(usage) as [Priced, number][])
    .map(([what, amount]): [Priced, number] => {
      const { usd, per } = unitPrices[what];
      return [what, (amount * usd) / per];
    })
    .sort(([, one], [, other]) => other - one);
}

/** Two usages together. */
export function added(one: Usage, other: Usage): Usage {
  const sum: Partial<Record<Priced, number>> = { ...one };
  for (const [what, amount] of Object.entries(other) as [Priced, number][]) {
    sum[what] = (sum[what] ?? 0) + amount;
  }
  return sum;
}

/** So many times a usage. */
export function times(count: number, usage: Usage): Usage {
  return Object.fromEntries(Object.entries(usage).map(([what, amount]) => [what, amount * count]));
}
