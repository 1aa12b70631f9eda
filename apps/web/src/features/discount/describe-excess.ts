import { MAX_DISCOUNT } from '@agentic-retail/domain/pricing/discount-limits';
import type { DiscountExcess } from './find-excess.ts';

/** Says the limit, what would be beyond it and how much is left. */
export function describeExcess(
  { names, left }: DiscountExcess,
  money: (amount: number) => string,
): string {
  const what = names.length === 0 ? 'The cart' : names.join(', ');
  const size = left.kind === 'percent' ? left.percent : left.amount;
  const inWords = left.kind === 'percent' ? `${size / 100} %` : money(size);
  const wayOut = size > 0 ? `Here, ${inWords} is left to give.` : 'Here, nothing is left to give.';
  return `${what} would be more than ${MAX_DISCOUNT / 100} % off, all discounts by hand together. ${wayOut}`;
}
