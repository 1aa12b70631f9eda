import { defaultShopSettings, type ShopSettings } from '@agentic-retail/domain/shop/shop-settings';

/** The shop's settings as they stand in the Settings table. */
export interface ShopItem {
  setting_id: 'shop';
  name: string;
  currency: string;
  locale: string;
  time_zone: string;
  prices_include_tax: boolean;
  tax_rates: ShopSettings['taxRates'];
  promotions: ShopSettings['promotions'];
  /** None in settings from before it could be set. */
  requires_cash_session?: boolean;
  version: number;
}

export const shopKey = { setting_id: 'shop' } as const;

export function toShopItem(settings: ShopSettings): ShopItem {
  return {
    ...shopKey,
    name: settings.name,
    currency: settings.currency,
    locale: settings.locale,
    time_zone: settings.timeZone,
    prices_include_tax: settings.pricesIncludeTax,
    tax_rates: settings.taxRates,
    promotions: settings.promotions,
    requires_cash_session: settings.requiresCashSession,
    version: settings.version,
  };
}

/** A shop that has saved no settings yet has the default ones. */
export function fromShopItem(item: ShopItem | undefined): ShopSettings {
  if (!item) return defaultShopSettings;
  return {
    name: item.name,
    currency: item.currency,
    locale: item.locale,
    timeZone: item.time_zone,
    pricesIncludeTax: item.prices_include_tax,
    taxRates: item.tax_rates,
    promotions: item.promotions,
    requiresCashSession: item.requires_cash_session ?? false,
    version: item.version,
  };
}
