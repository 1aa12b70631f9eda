import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { Promotion } from '@agentic-retail/domain/pricing/promotion';

/** What a promotion gives, and on what. */
export function describePromotion(
  promotion: Promotion,
  money: (amount: MinorUnits) => string,
): string {
  return `${giftOf(promotion, money)}, ${scopeOf(promotion)}`;
}

function giftOf(promotion: Promotion, money: (amount: MinorUnits) => string): string {
  switch (promotion.kind) {
    case 'percent':
      return `${promotion.percent / 100} % off`;
    case 'amount':
      return `${money(promotion.amount)} off each`;
    case 'multibuy':
      return `Buy ${promotion.buy}, pay ${promotion.pay}`;
  }
}

function scopeOf({ category, skus }: Promotion): string {
  if (category !== undefined) return category;
  if (skus === undefined) return 'whole shop';
  return skus.length === 1 ? '1 product' : `${skus.length} products`;
}
