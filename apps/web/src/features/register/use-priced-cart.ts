import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { manualTotal } from '@agentic-retail/domain/pricing/discount-limits';
import {
  type PricedCart,
  type PricedLine,
  priceCart,
} from '@agentic-retail/domain/pricing/price-cart';
import type { PricingError } from '@agentic-retail/domain/pricing/pricing-error';
import { useMemo } from 'react';
import { useServices } from '../../lib/services.ts';
import { useShopSettings } from '../../lib/use-shop-settings.ts';
import { useStore } from '../../lib/use-store.ts';
import type { Cart } from './cart.ts';

export type CartPrice =
  | { readonly status: 'empty' }
  | { readonly status: 'priced'; readonly cart: PricedCart }
  | { readonly status: 'impossible'; readonly error: PricingError };

/** What the cart costs now, by the same engine as the service's. */
export function usePricedCart({ lines, discounts }: Cart): CartPrice {
  const { catalogue } = useServices();
  const { bySku } = useStore(catalogue.state).shelf;
  const settings = useShopSettings();
  return useMemo(() => {
    if (lines.length === 0) return { status: 'empty' };
    const priced = priceCart(lines, bySku, settings, new Date().toISOString(), discounts);
    return priced.ok
      ? { status: 'priced', cart: priced.value }
      : { status: 'impossible', error: priced.error };
  }, [lines, discounts, bySku, settings]);
}

/** What each promotion takes off, in the order of the lines, and then what was given by hand. */
export function discountsByPromotion(
  lines: readonly PricedLine[],
): readonly (readonly [promotionName: string, discount: MinorUnits])[] {
  const discounts = new Map<string, MinorUnits>();
  for (const { promotionName, discount, manualDiscount = 0 } of lines) {
    if (promotionName === undefined || discount === manualDiscount) continue;
    discounts.set(promotionName, (discounts.get(promotionName) ?? 0) + discount - manualDiscount);
  }
  const byHand = manualTotal(lines);
  return byHand === 0 ? [...discounts] : [...discounts, ['Discount', byHand]];
}
