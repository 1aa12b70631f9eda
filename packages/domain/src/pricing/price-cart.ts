import { compareCodeUnits } from '../compare-code-units.ts';
import type { BasisPoints } from '../money/basis-points.ts';
import { MAX_AMOUNT, type MinorUnits } from '../money/money.ts';
import type { Product } from '../product/product.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ShopSettings } from '../shop/shop-settings.ts';
import { type AddedUp, addUp } from './add-up.ts';
import { applyManualDiscounts } from './apply-manual-discounts.ts';
import { applyPromotions, type LineDiscount } from './apply-promotions.ts';
import { chargeTax } from './charge-tax.ts';
import { countUnits } from './count-units.ts';
import type { ManualDiscount } from './manual-discount.ts';
import type { PricingError, ProductInactive, UnknownProduct } from './pricing-error.ts';

/** So many units of a product, as they were rung up. */
export interface CartLine {
  readonly sku: string;
  /** Units, from 1 to MAX_QUANTITY. */
  readonly quantity: number;
}

/** What of a product decides its price. */
export type PricedProduct = Pick<
  Product,
  'sku' | 'name' | 'category' | 'price' | 'taxClass' | 'isActive'
>;

/** What of the shop's settings decides a price. */
export type PricingSettings = Pick<ShopSettings, 'pricesIncludeTax' | 'taxRates' | 'promotions'>;

export interface PricedLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: MinorUnits;
  /** `unitPrice` × `quantity`. */
  readonly gross: MinorUnits;
  /** What promotion and discounts by hand take off; from 0 to `gross`. */
  readonly discount: MinorUnits;
  /** What of `discount` was given by hand, the line's share of the cart's included. @default none */
  readonly manualDiscount?: MinorUnits;
  /** The promotion the line takes part in, where there is one. */
  readonly promotionName?: string;
  readonly taxRate: BasisPoints;
  /** The line's part of its rate's tax. */
  readonly tax: MinorUnits;
  /** What the customer pays for the line, tax included. */
  readonly lineTotal: MinorUnits;
}

/**
 * A cart with its price; every total is the exact sum of its lines. There is one line per product,
 * in the order the products were first rung up.
 */
export type PricedCart = AddedUp<PricedLine>;

/**
 * What a cart costs at the instant `at` (ISO 8601). Pure and integer, so that the till and the
 * service come to the same cent. Lines of one product count as one, and the order of the lines
 * changes no amount.
 *
 * @param products the shop's products by sku, at least those of the cart
 * @param discounts given by hand, whether they may be or not; see `discountLevel`
 */
export function priceCart(
  lines: readonly CartLine[],
  products: ReadonlyMap<string, PricedProduct>,
  settings: PricingSettings,
  at: string,
  discounts: readonly ManualDiscount[] = [],
): Result<PricedCart, PricingError> {
  const units = countUnits(lines);
  if (!units.ok) {
    return units;
  }
  const found = findItems(units.value, products, settings);
  if (!found.ok) {
    return found;
  }
  const items = found.value;
  if (items.reduce((sum, { gross }) => sum + gross, 0) > MAX_AMOUNT) {
    return fail({ code: 'amount-too-large', limit: MAX_AMOUNT });
  }

  // Where an amount does not divide evenly an earlier line gets the odd cent, so the computation
  // must not see the order of scanning.
  const bySku = items.toSorted((a, b) => compareCodeUnits(a.sku, b.sku));
  const promoted = applyPromotions(bySku, settings.promotions, at);
  const valued = bySku.map(({ sku, taxRate, gross }) => {
    return { sku, taxRate, value: gross - (promoted.get(sku)?.discount ?? 0) };
  });
  const manual = applyManualDiscounts(valued, discounts);
  if (!manual.ok) {
    return manual;
  }
  const manualOf = (sku: string) => manual.value.get(sku) ?? 0;
  const taxable = valued.map((line) => ({ ...line, value: line.value - manualOf(line.sku) }));
  const { taxes, taxBySku } = chargeTax(taxable, settings.pricesIncludeTax);

  const cart = addUp(
    items.map((item) => {
      const tax = taxBySku.get(item.sku) ?? 0;
      const off = { promotion: promoted.get(item.sku), manualDiscount: manualOf(item.sku) };
      return priceLine(item, off, tax, settings.pricesIncludeTax);
    }),
    taxes,
  );
  return cart.total > MAX_AMOUNT ? fail({ code: 'amount-too-large', limit: MAX_AMOUNT }) : ok(cart);
}

/** A product of the cart with all its units, before promotions and tax. */
interface Item
  extends Pick<PricedLine, 'sku' | 'name' | 'quantity' | 'unitPrice' | 'gross' | 'taxRate'> {
  readonly category: string;
}

function findItems(
  units: ReadonlyMap<string, number>,
  products: ReadonlyMap<string, PricedProduct>,
  settings: PricingSettings,
): Result<readonly Item[], UnknownProduct | ProductInactive> {
  const items: Item[] = [];
  const unknown: string[] = [];
  const inactive: string[] = [];
  for (const [sku, quantity] of units) {
    const product = products.get(sku);
    if (product === undefined) {
      unknown.push(sku);
    } else if (!product.isActive) {
      inactive.push(sku);
    } else {
      const { name, category, price: unitPrice, taxClass } = product;
      const gross = unitPrice * quantity;
      const taxRate = settings.taxRates[taxClass];
      items.push({ sku, name, category, quantity, unitPrice, gross, taxRate });
    }
  }
  if (unknown.length > 0) {
    return fail({ code: 'unknown-product', skus: unknown });
  }
  return inactive.length > 0 ? fail({ code: 'product-inactive', skus: inactive }) : ok(items);
}

function priceLine(
  { category: _, ...item }: Item,
  {
    promotion,
    manualDiscount,
  }: { promotion: LineDiscount | undefined; manualDiscount: MinorUnits },
  tax: MinorUnits,
  pricesIncludeTax: boolean,
): PricedLine {
  const discount = (promotion?.discount ?? 0) + manualDiscount;
  const lineTotal = item.gross - discount + (pricesIncludeTax ? 0 : tax);
  return {
    ...item,
    discount,
    ...(manualDiscount > 0 && { manualDiscount }),
    ...(promotion && { promotionName: promotion.promotionName }),
    tax,
    lineTotal,
  };
}
