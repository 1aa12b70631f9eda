import type { VersionConflict } from '@agentic-retail/domain/product/product-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import type { ShopRepository } from '../ports/shop-repository.ts';

/** Replaces the shop's settings, unless somebody else changed them since `version`. */
export async function updateShop(
  { shop }: { readonly shop: ShopRepository },
  { version, ...details }: ShopSettings,
): Promise<Result<ShopSettings, VersionConflict>> {
  const from = await shop.get();
  if (from.version !== version) return fail({ code: 'version-conflict', version });
  const to: ShopSettings = { ...details, version: version + 1 };
  const saved = await shop.save(from, to);
  return saved.ok ? ok(to) : saved;
}
