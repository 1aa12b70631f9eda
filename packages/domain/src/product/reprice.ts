import type { MinorUnits } from '../money/money.ts';

/** Which prices there may be: the multiples of `step`, each less `less`. In minor units. */
export interface PriceSteps {
  /** At least 1: 1 for any price, 10 for whole tens of cents. */
  readonly step: number;
  /** From 0 to below `step`: with a step of 100, 1 makes prices that end in 99. @default 0 */
  readonly less?: number;
}

/**
 * A price that is changed by a percentage and rounded once, to the nearest of the possible prices;
 * half way up, and never below zero.
 *
 * @param basisPoints hundredths of a percent: 500 raises by 5 %, -1000 lowers by 10 %
 */
export function reprice(
  price: MinorUnits,
  basisPoints: number,
  { step, less = 0 }: PriceSteps,
): MinorUnits {
  const exact = BigInt(price) * BigInt(10_000 + basisPoints) + BigInt(less) * 10_000n;
  const unit = BigInt(step) * 10_000n;
  // Half up, of numbers that are not negative where the price is possible at all.
  const steps = (2n * exact + unit) / (2n * unit);
  return Math.max(0, Number(steps) * step - less);
}
