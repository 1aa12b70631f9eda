import { type AddedUp, addUp } from '../pricing/add-up.ts';
import type { RateTotal } from '../pricing/charge-tax.ts';
import { countUnits } from '../pricing/count-units.ts';
import type { EmptyCart, InvalidQuantity } from '../pricing/pricing-error.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Transaction } from '../sale/transaction.ts';
import type { RefundLine } from './refund.ts';
import type { RefundExceedsSale } from './refund-error.ts';
import { remainingUnits } from './remaining-units.ts';
import { shareOfLine } from './share-of-line.ts';

/** So many units of a line that the customer wants the money back for. */
export interface RefundRequestLine {
  readonly sku: string;
  /** Units, at least 1. */
  readonly quantity: number;
  /** How many of them go back on the shelf: from 0 to `quantity`. */
  readonly backToStock: number;
}

/**
 * What units of a sale come to, of its stored amounts: no price, promotion or tax rate of today has
 * a say in it. Lines of one product count as one.
 */
export function priceRefund(
  sale: Pick<Transaction, 'lines' | 'refunded' | 'pricesIncludeTax'>,
  request: readonly RefundRequestLine[],
): Result<AddedUp<RefundLine>, EmptyCart | InvalidQuantity | RefundExceedsSale> {
  const units = countUnits(request);
  if (!units.ok) {
    return units;
  }
  for (const { sku, quantity, backToStock } of request) {
    if (!Number.isInteger(backToStock) || backToStock < 0 || backToStock > quantity) {
      return fail({ code: 'invalid-quantity', sku, quantity: backToStock });
    }
  }
  const remaining = remainingUnits(sale);
  const nameOf = new Map(sale.lines.map(({ sku, name }) => [sku, name]));
  const excess = [...units.value].flatMap(([sku, requested]) => {
    const left = remaining.get(sku) ?? 0;
    const name = nameOf.get(sku);
    const line = { sku, ...(name !== undefined && { name }), requested, remaining: left };
    return requested > left ? [line] : [];
  });
  if (excess.length > 0) {
    return fail({ code: 'refund-exceeds-sale', lines: excess });
  }

  const lines = sale.lines.flatMap((line): RefundLine[] => {
    const quantity = units.value.get(line.sku);
    if (quantity === undefined) {
      return [];
    }
    const before = line.quantity - (remaining.get(line.sku) ?? 0);
    const share = shareOfLine(line, sale.pricesIncludeTax, before, quantity);
    const backToStock = request
      .filter(({ sku }) => sku === line.sku)
      .reduce((sum, each) => sum + each.backToStock, 0);
    // What of the discount was given by hand is told by the sale.
    const { manualDiscount: _, ...kept } = line;
    return [{ ...kept, quantity, ...share, backToStock }];
  });
  return ok(addUp(lines, taxesOf(lines, sale.pricesIncludeTax)));
}

function taxesOf(lines: readonly RefundLine[], pricesIncludeTax: boolean): RateTotal[] {
  const byRate = new Map<number, RateTotal>();
  for (const { taxRate: rate, gross, discount, tax } of lines) {
    const known = byRate.get(rate) ?? { rate, net: 0, tax: 0 };
    const net = gross - discount - (pricesIncludeTax ? tax : 0);
    byRate.set(rate, { rate, net: known.net + net, tax: known.tax + tax });
  }
  return [...byRate.values()].toSorted((a, b) => b.rate - a.rate);
}
