import { priceCart } from '../pricing/price-cart.ts';
import type { Product } from '../product/product.ts';
import type { ShopSettings } from '../shop/shop-settings.ts';
import type { OfflineLine, OfflineSale } from './offline-sale.ts';
import type { PriceConflict } from './sale-conflict.ts';

/**
 * Where the till's prices, promotions or tax rates differ from those of the books at `at`. What was
 * taken off by hand is the cashier's doing and no matter of prices.
 *
 * @param products by sku, all of the sale
 */
export function findPriceConflict(
  { lines, pricesIncludeTax }: OfflineSale,
  products: ReadonlyMap<string, Product>,
  settings: ShopSettings,
  at: string,
): PriceConflict | undefined {
  const sold = new Map([...products].map(([sku, it]) => [sku, { ...it, isActive: true }]));
  const books = priceCart(lines, sold, settings, at);
  const bySku = new Map(books.ok ? books.value.lines.map((line) => [line.sku, line]) : []);
  const differs = (line: OfflineLine) => {
    const listed = bySku.get(line.sku);
    return (
      pricesIncludeTax !== settings.pricesIncludeTax ||
      line.unitPrice !== listed?.unitPrice ||
      line.taxRate !== listed.taxRate ||
      promotionOf(line) !== listed.discount
    );
  };
  const skus = lines.filter(differs).map(({ sku }) => sku);
  if (skus.length === 0) return undefined;
  const charged = lines.reduce((sum, line) => {
    return sum + line.unitPrice * line.quantity - promotionOf(line);
  }, 0);
  if (!books.ok) return { kind: 'price-changed', skus, charged };
  const { subtotal, discountTotal } = books.value;
  return { kind: 'price-changed', skus, charged, listed: subtotal - discountTotal };
}

function promotionOf({ discount, manualDiscount = 0 }: OfflineLine): number {
  return discount - manualDiscount;
}
