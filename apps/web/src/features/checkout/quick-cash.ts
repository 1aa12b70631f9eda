import { minorUnitDigits } from '@agentic-retail/domain/money/minor-unit-digits';
import type { MinorUnits } from '@agentic-retail/domain/money/money';

/** What notes there are, in whole units of nearly every currency. */
const NOTES = [5, 10, 20, 50];
/** How many amounts are offered beside the exact one. */
const OFFERS = 3;

/**
 * What customers are likely to hand over for `due`, the exact amount first: rounded up to the next
 * 5, 10, 20 and 50, and beyond them to whole fifties and hundreds.
 *
 * @param currency ISO 4217
 */
export function quickCash(due: MinorUnits, currency: string): readonly MinorUnits[] {
  if (due <= 0) return [];
  const digits = minorUnitDigits(currency);
  // A currency without decimals has notes of thousands: ¥1,000, not ¥10.
  const unit = digits === 0 ? 100 : 10 ** digits;
  const steps = [...NOTES, 100].map((note) => note * unit);
  const roundedUp = steps.map((step) => Math.ceil(due / step) * step);
  const offers = [...new Set(roundedUp)].filter((amount) => amount > due).sort((a, b) => a - b);
  return [due, ...offers.slice(0, OFFERS)];
}
