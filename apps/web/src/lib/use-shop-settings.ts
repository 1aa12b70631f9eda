import { formatMoney } from '@agentic-retail/domain/money/format-money';
import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { defaultShopSettings, type ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { useServices } from './services.ts';
import { useStore } from './use-store.ts';

/** The shop's settings; screens that need them show only once they have been loaded. */
export function useShopSettings(): ShopSettings {
  return useStore(useServices().shop.state).settings ?? defaultShopSettings;
}

/** Writes amounts as the shop does. */
export function useMoney(): (amount: MinorUnits) => string {
  const { currency, locale } = useShopSettings();
  return (amount) => formatMoney(amount, currency, locale);
}
