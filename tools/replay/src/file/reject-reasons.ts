import { MAX_AMOUNT } from '@agentic-retail/domain/money/money';
import { fractionOfACent } from './parse-price.ts';
import { type RetailRow, rowMoney } from './retail-row.ts';
import { isServiceCode } from './service-codes.ts';

/** The most units of a product that one sale takes. */
export const MAX_UNITS = 1_000_000;
/** The highest price of one unit that the shop takes, in cents. */
const MAX_PRICE = 100_000_000;

/** Why rows of the file are not sold, in the order in which they are looked for. */
export const rejectReasons = {
  'malformed-row': 'a value is missing or cannot be read',
  'credit-note': 'credit note of no sale that is known (its number begins with C)',
  adjustment: 'adjustment of the books (its number begins with A)',
  'missing-stock-code': 'no stock code',
  'service-code': 'not goods: postage, fees, vouchers, entries by hand',
  'negative-quantity': 'return or write-off (fewer than 0 units)',
  'zero-quantity': 'no units',
  'quantity-too-large': 'more than 1,000,000 units of a product',
  'negative-price': 'price below 0',
  'zero-price': 'price of 0',
  'fraction-of-a-cent': 'price is not a whole number of cents',
  'price-too-high': 'price above 1,000,000.00',
  'amount-too-large': 'more money than one sale may come to',
  'invoice-too-large': 'invoice with more different products than one sale takes (1,200)',
} as const;

export type RejectReason = keyof typeof rejectReasons;

/** Whether a row of a credit note gives back goods that could have been sold at its price. */
export function isReturn(row: RetailRow): boolean {
  const { invoice, quantity } = row;
  if (!/^C/i.test(invoice) || quantity >= 0) return false;
  return rejectReason({ ...row, invoice: invoice.slice(1), quantity: -quantity }) === undefined;
}

/** The first reason why a row is not sold; undefined when it is. */
export function rejectReason(row: RetailRow): RejectReason | undefined {
  const { invoice, stockCode, quantity, price } = row;
  if (/^C/i.test(invoice)) return 'credit-note';
  if (/^A/i.test(invoice)) return 'adjustment';
  if (stockCode === '') return 'missing-stock-code';
  if (isServiceCode(stockCode)) return 'service-code';
  if (quantity < 0) return 'negative-quantity';
  if (quantity === 0) return 'zero-quantity';
  if (quantity > MAX_UNITS) return 'quantity-too-large';
  if (price === fractionOfACent) return 'fraction-of-a-cent';
  if (price < 0) return 'negative-price';
  if (price === 0) return 'zero-price';
  if (price > MAX_PRICE) return 'price-too-high';
  return rowMoney(row) > MAX_AMOUNT ? 'amount-too-large' : undefined;
}
