import type { VersionConflict } from '@agentic-retail/domain/product/product-error';
import type { Result } from '@agentic-retail/domain/result';
import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';

/** Where the shop's settings are kept. */
export interface ShopRepository {
  get(): Promise<ShopSettings>;
  /** Saves settings, if `from` is still the newest version. */
  save(from: ShopSettings, to: ShopSettings): Promise<Result<void, VersionConflict>>;
}
