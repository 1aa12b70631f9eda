/** How many days a delivery is to last, beside the time that the next one takes. */
const COVER_DAYS = 14;

/** What is known of a product when somebody asks how much of it to order. */
export interface RestockFacts {
  /** Units on hand; negative after an offline sale of more than there was. */
  readonly stock: number;
  /** Units that are on their way. */
  readonly onOrder: number;
  /** Units that are kept for the unforeseen. */
  readonly threshold: number;
  /** Units sold in the last `windowDays` days. */
  readonly sold: number;
  /** At least 1. */
  readonly windowDays: number;
  readonly leadTimeDays: number;
  /** Units that come together, at least 1. */
  readonly packSize: number;
}

/** A quantity with every figure it comes from, in the order they are reckoned. */
export interface RestockAdvice extends RestockFacts {
  readonly coverDays: number;
  /** Units that will be sold until the delivery after this one is here, at the pace of the window. */
  readonly demand: number;
  /** Demand and threshold together. */
  readonly target: number;
  /** What of the target is neither here nor on its way. */
  readonly missing: number;
  readonly packs: number;
  /** Units to order: whole packs. */
  readonly quantity: number;
}

/**
 * How much of a product to order: enough to reach the next delivery at the pace it was sold, with the
 * threshold untouched, rounded up to whole packs. Everything is rounded up: a piece too many waits, a
 * piece too few is a customer who leaves.
 */
export function recommendRestock(facts: RestockFacts): RestockAdvice {
  const { stock, onOrder, threshold, sold, windowDays, leadTimeDays, packSize } = facts;
  const days = leadTimeDays + COVER_DAYS;
  const demand = Math.ceil((Math.max(0, sold) * days) / windowDays);
  const target = demand + threshold;
  const missing = Math.max(0, target - stock - onOrder);
  const packs = Math.ceil(missing / packSize);
  const reckoned = { coverDays: COVER_DAYS, demand, target, missing, packs };
  return { ...facts, ...reckoned, quantity: packs * packSize };
}
