import { MAX_AMOUNT } from '../money/money.ts';
import type { RateTotal } from '../pricing/charge-tax.ts';
import { settle } from '../sale/payment.ts';
import type { OfflineLine, OfflineSale } from './offline-sale.ts';
import { priceOfflineSale } from './price-offline-sale.ts';

/** A figure of a sale that the others contradict. */
export interface Contradiction {
  /** Names of fields and places in lists, from the sale on. */
  readonly path: readonly (string | number)[];
  /** The rule, as a sentence without its subject. */
  readonly detail: string;
}

/**
 * Every figure that does not fit the others; none, when the sale holds together.
 *
 * @param sale each of its figures within its own range
 */
export function findContradictions(sale: OfflineSale): readonly Contradiction[] {
  const { registerId, receiptNumber, lines } = sale;
  const ofReceipt = receiptNumber.startsWith(`${registerId}/`)
    ? []
    : [{ path: ['receiptNumber'], detail: `must be of ${registerId}, where it was sold` }];
  const ofLines = lines.flatMap(contradictionsOfLine);
  // Taxes of lines that are impossible by themselves would be wrong in a dozen places.
  return [...ofReceipt, ...(ofLines.length > 0 ? ofLines : contradictionsOfSums(sale))];
}

const tooMuch: Contradiction = {
  path: ['lines'],
  detail: `come to more than an amount can be, ${MAX_AMOUNT}`,
};

function contradictionsOfLine(
  { sku, quantity, unitPrice, discount, manualDiscount = 0 }: OfflineLine,
  index: number,
  lines: readonly OfflineLine[],
): Contradiction[] {
  const gross = unitPrice * quantity;
  const at = (field: keyof OfflineLine, detail: string) => ({
    path: ['lines', index, field],
    detail,
  });
  return [
    ...(lines.findIndex((line) => line.sku === sku) < index
      ? [at('sku', 'is there twice; send one line for each product')]
      : []),
    ...(gross > MAX_AMOUNT
      ? [at('quantity', `times unitPrice is more than an amount can be, ${MAX_AMOUNT}`)]
      : []),
    ...(discount > gross
      ? [at('discount', `must be at most unitPrice × quantity, ${gross}, not ${discount}`)]
      : []),
    ...(manualDiscount > discount
      ? [at('manualDiscount', `must be at most discount, ${discount}, not ${manualDiscount}`)]
      : []),
  ];
}

function contradictionsOfSums(sale: OfflineSale): Contradiction[] {
  const gross = sale.lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  // Beyond it taxes could not be counted exactly.
  if (gross > MAX_AMOUNT) return [tooMuch];
  const priced = priceOfflineSale(sale);
  const ofTaxes = sale.lines.flatMap(({ tax, taxRate }, index) => {
    const due = priced.lines[index]?.tax ?? 0;
    const detail = `must be ${due}, its share of the tax at ${taxRate / 100} %, not ${tax}`;
    return tax === due ? [] : [{ path: ['lines', index, 'tax'], detail }];
  });
  const { total } = priced;
  const settled = settle(sale.payments, sale.total);
  return [
    ...ofTaxes,
    ...(textOf(sale.taxes) === textOf(priced.taxes)
      ? []
      : [{ path: ['taxes'], detail: `must be what the lines come to: ${textOf(priced.taxes)}` }]),
    ...(total > MAX_AMOUNT ? [tooMuch] : []),
    ...(sale.total === total
      ? []
      : [{ path: ['total'], detail: `must be the sum of the lines, ${total}, not ${sale.total}` }]),
    ...(settled.ok
      ? []
      : [
          {
            path: ['payments'],
            detail: 'must pay exactly the total, in cash at least what it pays',
          },
        ]),
  ];
}

function textOf(taxes: readonly RateTotal[]): string {
  return taxes.map(({ rate, net, tax }) => `${rate / 100} % of ${net} is ${tax}`).join(', ');
}
