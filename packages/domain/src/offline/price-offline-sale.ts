import { compareCodeUnits } from '../compare-code-units.ts';
import { type AddedUp, addUp } from '../pricing/add-up.ts';
import { chargeTax } from '../pricing/charge-tax.ts';
import type { PricedLine } from '../pricing/price-cart.ts';
import type { OfflineSale } from './offline-sale.ts';

/** A line with its amounts, without its name. */
export type OfflinePricedLine = Omit<PricedLine, 'name'>;

/**
 * What the lines of a sale come to by the rules of `priceCart`, when its prices, discounts and tax
 * rates are taken as they are: taxes once per rate, shares of them in the same order.
 */
export function priceOfflineSale({
  lines,
  pricesIncludeTax,
}: Pick<OfflineSale, 'lines' | 'pricesIncludeTax'>): AddedUp<OfflinePricedLine> {
  const taxable = lines
    .map(({ sku, quantity, unitPrice, discount, taxRate }) => {
      return { sku, taxRate, value: unitPrice * quantity - discount };
    })
    .toSorted((a, b) => compareCodeUnits(a.sku, b.sku));
  const { taxes, taxBySku } = chargeTax(taxable, pricesIncludeTax);
  return addUp(
    lines.map((line) => {
      const gross = line.unitPrice * line.quantity;
      const tax = taxBySku.get(line.sku) ?? 0;
      const lineTotal = gross - line.discount + (pricesIncludeTax ? 0 : tax);
      return { ...line, gross, tax, lineTotal };
    }),
    taxes,
  );
}
