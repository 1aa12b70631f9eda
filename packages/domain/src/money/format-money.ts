import { typographicMinus } from '../typographic-minus.ts';
import { minorUnitDigits } from './minor-unit-digits.ts';
import type { MinorUnits } from './money.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * `amount` as people of `locale` (BCP 47) read it: 1250 of GBP in en-GB is "£12.50", and
 * less than nothing has a minus, not a hyphen: "−£12.50".
 *
 * @param currency ISO 4217
 */
export function formatMoney(amount: MinorUnits, currency: string, locale: string): string {
  return typographicMinus(
    formatFor(currency, locale).format(amount / 10 ** minorUnitDigits(currency)),
  );
}

/** Making a format costs far more than using it, and a long cart shows hundreds of amounts. */
function formatFor(currency: string, locale: string): Intl.NumberFormat {
  const key = `${currency} ${locale}`;
  const known = formats.get(key);
  if (known !== undefined) {
    return known;
  }
  const digits = minorUnitDigits(currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, format);
  return format;
}
