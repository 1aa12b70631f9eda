import { compareCodeUnits } from '../compare-code-units.ts';
import type { MinorUnits } from '../money/money.ts';
import type { Product } from '../product/product.ts';

export type ShelvedProduct = Pick<Product, 'sku' | 'name' | 'cost' | 'stockQuantity'>;

export interface SlowMover {
  readonly sku: string;
  readonly name: string;
  readonly stock: number;
  /** Units sold, net of refunds; below zero where more came back than went. */
  readonly sold: number;
  /** How long the stock lasts at this pace. @default nothing was sold */
  readonly daysOfStock?: number;
  /** What the stock was bought for. */
  readonly atCost: MinorUnits;
}

/**
 * What lies on the shelf: the products with stock that lasts longest at the pace of the last `days`
 * days. Those that nobody bought come first, the most money in them leading.
 *
 * @param sold net units of those days, by sku; what is not in it was not sold
 * @param limit how many to find
 */
export function findSlowMovers(
  products: Iterable<ShelvedProduct>,
  sold: ReadonlyMap<string, number>,
  days: number,
  limit: number,
): readonly SlowMover[] {
  const movers: SlowMover[] = [];
  for (const { sku, name, cost, stockQuantity: stock } of products) {
    if (stock <= 0) continue;
    const units = sold.get(sku) ?? 0;
    movers.push({
      sku,
      name,
      stock,
      sold: units,
      ...(units > 0 && { daysOfStock: (stock * days) / units }),
      atCost: stock * cost,
    });
  }
  return movers.toSorted(slowestFirst).slice(0, limit);
}

function slowestFirst(a: SlowMover, b: SlowMover): number {
  const [aDays, bDays] = [a.daysOfStock ?? Number.MAX_VALUE, b.daysOfStock ?? Number.MAX_VALUE];
  return bDays - aDays || b.atCost - a.atCost || compareCodeUnits(a.sku, b.sku);
}
