import { minorUnitDigits } from './minor-unit-digits.ts';
import type { MinorUnits } from './money.ts';

/**
 * `amount` as bare digits with a decimal point, for a field in which it is edited: 1250 pence are
 * "12.50". `parseMoney` reads it back.
 */
export function plainMoney(amount: MinorUnits, currency: string): string {
  const digits = minorUnitDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
}
