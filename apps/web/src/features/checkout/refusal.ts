import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Problem } from '@agentic-retail/contracts/problem';
import { completeSale } from '@agentic-retail/contracts/sale/complete-sale';
import { pricedCart } from '@agentic-retail/contracts/sale/transaction';
import type { PricedCart } from '@agentic-retail/domain/pricing/price-cart';
import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';

/** A line that keeps the sale from being made. */
export interface Obstacle {
  readonly sku: string;
  readonly requested: number;
  /** How many of it can be sold; none when it is not sold at all. */
  readonly available: number;
}

/** Why the service did not make the sale. It has recorded nothing. */
export type Refusal =
  | { readonly kind: 'lines'; readonly obstacles: readonly Obstacle[]; readonly detail: string }
  | { readonly kind: 'price-changed'; readonly cart: PricedCart }
  /** The id belongs to another sale: this one may have been recorded with another content. */
  | { readonly kind: 'id-reused' }
  | { readonly kind: 'other'; readonly code: Problem['code']; readonly detail: string };

/** The id begins with a time the service does not believe. */
const CLOCK_PROBLEMS: ReadonlySet<string> = new Set(['clock-ahead', 'clock-behind']);

/** Answers that say nothing about the very attempt they answer. */
const UNDECIDED: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'internal-error',
  'busy',
  'too-many-attempts',
  'not-signed-in',
]);

/**
 * Answers of the sale itself, which it gives only when no sale has that id and content. Any other
 * comes from before it, and so says nothing about an earlier attempt.
 */
const DECIDED: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'invalid-request',
  ...completeSale.errors,
]);

/**
 * The refusal in `failure`; none when the sale may have been made, and has to be sent again.
 *
 * @param wasUnanswered whether the sale was sent before and got no answer
 */
export function refusalOf(
  failure: CallFailure,
  { lines }: SaleRequest,
  wasUnanswered: boolean,
): Refusal | undefined {
  if (failure.kind !== 'problem') return undefined;
  const { problem } = failure;
  const isDecided = wasUnanswered ? DECIDED.has(problem.code) : !UNDECIDED.has(problem.code);
  if (!isDecided) return undefined;
  const quantities = new Map(lines.map(({ sku, quantity }) => [sku, quantity]));
  const other = { kind: 'other', code: problem.code, detail: problem.detail } as const;
  switch (problem.code) {
    case 'insufficient-stock':
    case 'unknown-product':
    case 'product-inactive': {
      const obstacles = obstaclesOf(problem, quantities);
      return obstacles.length === 0 ? other : { kind: 'lines', obstacles, detail: problem.detail };
    }
    case 'price-changed': {
      const cart = pricedCart.safeParse(problem.cart);
      return cart.success ? { kind: 'price-changed', cart: cart.data } : other;
    }
    case 'sale-id-reused':
      return { kind: 'id-reused' };
    default:
      return other;
  }
}

/** Whether the sale needs another id: with this one the service will never make it. */
export function isIdUseless(refusal: Refusal): boolean {
  if (refusal.kind === 'id-reused') return true;
  return refusal.kind === 'other' && CLOCK_PROBLEMS.has(refusal.code);
}

function obstaclesOf(problem: Problem, quantities: ReadonlyMap<string, number>): Obstacle[] {
  const toObstacle = (sku: unknown, available: unknown): Obstacle[] => {
    const requested = typeof sku === 'string' ? quantities.get(sku) : undefined;
    if (typeof sku !== 'string' || requested === undefined) return [];
    return [{ sku, requested, available: typeof available === 'number' ? available : 0 }];
  };
  if (Array.isArray(problem.shortages)) {
    return problem.shortages.flatMap((it: Record<string, unknown> | null) =>
      toObstacle(it?.sku, it?.available),
    );
  }
  return Array.isArray(problem.skus) ? problem.skus.flatMap((sku) => toObstacle(sku, 0)) : [];
}
