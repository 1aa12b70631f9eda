import type { Figures } from './figures.ts';

/** What figures leave; any of it can be below zero. */
export interface Earnings {
  /** `sold` less `refunded`. */
  readonly takings: number;
  /** `takings` without tax. */
  readonly net: number;
  /** `net` less `cost`; what nobody knows the cost of is left out. */
  readonly margin: number;
}

export function earningsOf({ sold, refunded, tax, cost, uncosted }: Figures): Earnings {
  const takings = sold - refunded;
  const net = takings - tax;
  return { takings, net, margin: net - uncosted - cost };
}
