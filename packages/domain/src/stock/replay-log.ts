import { compareCodeUnits } from '../compare-code-units.ts';
import type { StockChange } from './stock-change.ts';

/** A change of stock with the units on hand before and after it. */
export interface ReplayedChange extends StockChange {
  readonly before: number;
  readonly after: number;
}

/**
 * Why a product's stock is what it is: its changes in the order they happened, each with the stock
 * before and after. Only the changes are stored, since whoever stored a running stock would have to
 * read it first, and two sales of one product would wait for each other.
 *
 * @param changes changes of one product, in any order
 * @param openingStock units on hand before the first of them
 * @throws RangeError when the changes are of several products
 */
export function replayLog(
  changes: readonly StockChange[],
  openingStock = 0,
): readonly ReplayedChange[] {
  let stock = openingStock;
  return changes.toSorted(byTime).map((change, _, [first]) => {
    if (change.sku !== first?.sku) {
      throw new RangeError(`The log of ${first?.sku} holds a change of ${change.sku}`);
    }
    const before = stock;
    stock += change.quantityChange;
    return { ...change, before, after: stock };
  });
}

/** Changes of the same millisecond are ordered by id: any order will do, so long as it stays. */
function byTime(a: StockChange, b: StockChange): number {
  return Date.parse(a.timestamp) - Date.parse(b.timestamp) || compareCodeUnits(a.id, b.id);
}
