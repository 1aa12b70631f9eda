import { compareCodeUnits } from '../compare-code-units.ts';
import type { MinorUnits } from '../money/money.ts';
import { shareOut } from '../money/share-out.ts';
import { multibuyDiscount } from './multibuy.ts';
import type { Promotion } from './promotion.ts';

/** What a promotion sees of a line of the cart. */
export interface PromotableLine {
  readonly sku: string;
  readonly category: string;
  readonly unitPrice: MinorUnits;
  readonly quantity: number;
  /** `unitPrice` × `quantity`. */
  readonly gross: MinorUnits;
}

export interface LineDiscount {
  readonly discount: MinorUnits;
  readonly promotionName: string;
}

/**
 * The discounts at the instant `at` (ISO 8601), by sku; a line that no promotion touches has no
 * entry. Promotions apply in the order of their ids, and the lines that one has discounted are out
 * of reach for the next. A promotion's discount is allocated over all lines it covers in
 * proportion to their value, not put on the free units alone: whichever unit comes back later is
 * refunded fairly.
 */
export function applyPromotions(
  lines: readonly PromotableLine[],
  promotions: readonly Promotion[],
  at: string,
): ReadonlyMap<string, LineDiscount> {
  const discounts = new Map<string, LineDiscount>();
  const running = promotions.filter((promotion) => isRunning(promotion, at));

  for (const promotion of running.toSorted((a, b) => compareCodeUnits(a.id, b.id))) {
    const eligible = coveredBy(promotion, lines).filter(({ sku }) => !discounts.has(sku));
    const discount = discountOf(promotion, eligible);
    if (discount === 0) {
      continue;
    }
    for (const [{ sku }, share] of shareOut(discount, eligible, (line) => line.gross)) {
      discounts.set(sku, { discount: share, promotionName: promotion.name });
    }
  }
  return discounts;
}

/** What a promotion takes off all eligible lines together; one case per kind. */
function discountOf(promotion: Promotion, eligible: readonly PromotableLine[]): MinorUnits {
  switch (promotion.kind) {
    case 'multibuy':
      return multibuyDiscount(promotion, eligible);
  }
}

function coveredBy(promotion: Promotion, lines: readonly PromotableLine[]): PromotableLine[] {
  const skus = new Set(promotion.skus);
  return lines.filter(({ sku, category }) => skus.has(sku) || category === promotion.category);
}

function isRunning({ startsAt, endsAt }: Promotion, at: string): boolean {
  const instant = Date.parse(at);
  const hasStarted = startsAt === undefined || Date.parse(startsAt) <= instant;
  const hasEnded = endsAt !== undefined && Date.parse(endsAt) <= instant;
  return hasStarted && !hasEnded;
}
