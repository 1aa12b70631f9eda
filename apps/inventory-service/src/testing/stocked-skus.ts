import type { TestInventory } from './create-test-inventory.ts';

/** Makes products, each with a stock of so many units, and tells their SKUs. */
export async function stockedSkus(
  { stocked }: TestInventory,
  count: number,
  stockQuantity: number,
): Promise<string[]> {
  const skus: string[] = [];
  while (skus.length < count) skus.push((await stocked({ stockQuantity })).sku);
  return skus;
}
