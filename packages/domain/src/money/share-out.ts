import { allocate } from './allocate.ts';

/**
 * Allocates `amount` over `items` in proportion to what each weighs: the items in their order, each
 * with its share. Equal remainders favour the earlier item; see `allocate`.
 */
export function shareOut<T>(
  amount: number,
  items: readonly T[],
  weigh: (item: T) => number,
): [item: T, share: number][] {
  const shares = allocate(amount, items.map(weigh));
  return items.map((item, index) => [item, shares[index] ?? 0]);
}
