import type { MinorUnits } from '@agentic-retail/domain/money/money';

const DECIMAL = /^(?<sign>-?)(?<whole>\d{1,12})(?:\.(?<decimals>\d*))?$/;

/** A price that has no whole number of cents, such as 0.001. */
export const fractionOfACent = 'fraction-of-a-cent';

/**
 * The cents of a decimal text, digit by digit: "2.55" is 255, "2.5" is 250, "2.550" is 255. Nothing
 * goes through a floating-point number, for which 2.55 times 100 is 254.99999999999997.
 *
 * @returns undefined when the text is not a decimal number
 */
export function parsePrice(text: string): MinorUnits | typeof fractionOfACent | undefined {
  const { sign, whole, decimals = '' } = DECIMAL.exec(text)?.groups ?? {};
  if (whole === undefined) return undefined;
  if (/[1-9]/.test(decimals.slice(2))) return fractionOfACent;
  const cents = Number(whole + decimals.slice(0, 2).padEnd(2, '0'));
  return sign === '-' && cents > 0 ? -cents : cents;
}
