import { WHOLE } from '../money/basis-points.ts';
import type { MinorUnits } from '../money/money.ts';
import { divideHalfUp } from '../money/round-half-up.ts';
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
 * entry. Promotions apply in the order the shop lists them, and the lines that one has discounted
 * are out of reach for the next: a line takes part in one promotion at most, and the order of the
 * lines has no say.
 */
export function applyPromotions(
  lines: readonly PromotableLine[],
  promotions: readonly Promotion[],
  at: string,
): ReadonlyMap<string, LineDiscount> {
  const discounts = new Map<string, LineDiscount>();
  for (const promotion of promotions) {
    if (!isRunning(promotion, at)) continue;
    const eligible = coveredBy(promotion, lines).filter(({ sku }) => !discounts.has(sku));
    for (const [{ sku }, discount] of discountsOf(promotion, eligible)) {
      discounts.set(sku, { discount, promotionName: promotion.name });
    }
  }
  return discounts;
}

type Share = readonly [line: PromotableLine, discount: MinorUnits];

/** What a promotion takes off the lines that take part in it; one case per kind. */
function discountsOf(promotion: Promotion, eligible: readonly PromotableLine[]): readonly Share[] {
  switch (promotion.kind) {
    case 'percent':
      return lineByLine(eligible, ({ gross }) => divideHalfUp(gross * promotion.percent, WHOLE));
    case 'amount':
      return lineByLine(
        eligible,
        ({ unitPrice, quantity }) => Math.min(promotion.amount, unitPrice) * quantity,
      );
    case 'multibuy': {
      // Over all lines in proportion to their value, not on the free units alone: whichever unit
      // comes back later is refunded fairly.
      const discount = multibuyDiscount(promotion, eligible);
      return discount === 0 ? [] : shareOut(discount, eligible, ({ gross }) => gross);
    }
  }
}

function lineByLine(
  eligible: readonly PromotableLine[],
  discountOf: (line: PromotableLine) => MinorUnits,
): readonly Share[] {
  return eligible
    .map((line): Share => [line, discountOf(line)])
    .filter(([, discount]) => discount > 0);
}

function coveredBy(promotion: Promotion, lines: readonly PromotableLine[]) {
  if (promotion.skus === undefined && promotion.category === undefined) return lines;
  const skus = new Set(promotion.skus);
  return lines.filter(({ sku, category }) => skus.has(sku) || category === promotion.category);
}

function isRunning({ startsAt, endsAt }: Promotion, at: string): boolean {
  const instant = Date.parse(at);
  const hasStarted = startsAt === undefined || Date.parse(startsAt) <= instant;
  const hasEnded = endsAt !== undefined && Date.parse(endsAt) <= instant;
  return hasStarted && !hasEnded;
}
