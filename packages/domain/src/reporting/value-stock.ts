import { compareCodeUnits } from '../compare-code-units.ts';
import type { MinorUnits } from '../money/money.ts';
import type { Product } from '../product/product.ts';

export interface StockValue {
  /** Products of which there is something. */
  readonly products: number;
  readonly units: number;
  /** What the units were bought for, without tax, at the average cost of now. */
  readonly atCost: MinorUnits;
  /** What they would bring at their prices, tax as the shop's prices have it. */
  readonly atPrice: MinorUnits;
}

export interface CategoryValue extends StockValue {
  readonly category: string;
}

export type ValuedProduct = Pick<Product, 'category' | 'price' | 'cost' | 'stockQuantity'>;

/** What is on the shelves is worth, by category; what is owed (a stock below zero) is worth nothing. */
export function valueStock(products: Iterable<ValuedProduct>): {
  readonly total: StockValue;
  readonly categories: readonly CategoryValue[];
} {
  const nothing: StockValue = { products: 0, units: 0, atCost: 0, atPrice: 0 };
  const byCategory = new Map<string, StockValue>();
  let total = nothing;
  for (const product of products) {
    if (product.stockQuantity <= 0) continue;
    total = add(total, product);
    byCategory.set(product.category, add(byCategory.get(product.category) ?? nothing, product));
  }
  const categories = [...byCategory].map(([category, value]) => ({ category, ...value }));
  return { total, categories: categories.toSorted(byWorth) };
}

function add(value: StockValue, { stockQuantity, cost, price }: ValuedProduct): StockValue {
  return {
    products: value.products + 1,
    units: value.units + stockQuantity,
    atCost: value.atCost + stockQuantity * cost,
    atPrice: value.atPrice + stockQuantity * price,
  };
}

function byWorth(a: CategoryValue, b: CategoryValue): number {
  return b.atCost - a.atCost || compareCodeUnits(a.category, b.category);
}
