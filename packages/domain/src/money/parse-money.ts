import { fail, ok, type Result } from '../result.ts';
import { minorUnitDigits } from './minor-unit-digits.ts';
import { type AmountTooLarge, MAX_AMOUNT, type MinorUnits } from './money.ts';

/** The text is not an amount, or could mean two. */
export interface NotAnAmount {
  readonly code: 'not-an-amount';
  readonly text: string;
}

/** The text has more decimals than the currency, so it means a fraction of the smallest unit. */
export interface TooManyDecimals {
  readonly code: 'too-many-decimals';
  readonly text: string;
  /** The decimals the currency has. */
  readonly limit: number;
}

/** Why a text is no amount of money. */
export type MoneyTextError = NotAnAmount | TooManyDecimals | AmountTooLarge;

const AMOUNT = /^(?<whole>\d+)(?:(?<separator>[.,])(?<decimals>\d+))?$/;

/**
 * The amount a cashier typed: digits, with a point or a comma before the decimals. There is no
 * grouping of thousands, and a comma before three digits ("1,500") is refused rather than guessed at.
 *
 * @param currency ISO 4217
 */
export function parseMoney(text: string, currency: string): Result<MinorUnits, MoneyTextError> {
  const { whole, separator, decimals = '' } = AMOUNT.exec(text.trim())?.groups ?? {};
  if (whole === undefined || (separator === ',' && decimals.length === 3)) {
    return fail({ code: 'not-an-amount', text });
  }
  const digits = minorUnitDigits(currency);
  if (decimals.length > digits) {
    return fail({ code: 'too-many-decimals', text, limit: digits });
  }
  const amount = Number(whole + decimals.padEnd(digits, '0'));
  return amount > MAX_AMOUNT ? fail({ code: 'amount-too-large', limit: MAX_AMOUNT }) : ok(amount);
}
