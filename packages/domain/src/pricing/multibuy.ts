import type { MinorUnits } from '../money/money.ts';
import type { MultibuyPromotion } from './promotion.ts';

/** Units of one price. */
interface Units {
  readonly unitPrice: MinorUnits;
  readonly quantity: number;
}

/**
 * What a multibuy takes off: of every `buy` units, whatever products they are, `buy - pay` are free,
 * and the free ones are the cheapest of all. Quantities are counted, never expanded, so a line of a
 * million units costs no more to price than a line of one.
 *
 * @throws RangeError when `buy` and `pay` are not whole numbers with 1 ≤ `pay` < `buy`
 */
export function multibuyDiscount(
  { id, buy, pay }: Pick<MultibuyPromotion, 'id' | 'buy' | 'pay'>,
  eligible: readonly Units[],
): MinorUnits {
  if (!Number.isSafeInteger(buy) || !Number.isSafeInteger(pay) || pay < 1 || pay >= buy) {
    throw new RangeError(`Promotion ${id} cannot be "buy ${buy}, pay ${pay}"`);
  }
  const units = eligible.reduce((sum, { quantity }) => sum + quantity, 0);
  let unitsStillFree = Math.floor(units / buy) * (buy - pay);
  let discount = 0;
  for (const { unitPrice, quantity } of eligible.toSorted((a, b) => a.unitPrice - b.unitPrice)) {
    const free = Math.min(quantity, unitsStillFree);
    discount += free * unitPrice;
    unitsStillFree -= free;
  }
  return discount;
}
