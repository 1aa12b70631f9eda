import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { parseMoney } from '@agentic-retail/domain/money/parse-money';
import { plainMoney } from '@agentic-retail/domain/money/plain-money';

/** What the cashier has typed as the cash received, and what was due then. */
export interface CashEntry {
  readonly text: string;
  readonly due: MinorUnits;
}

/** What an entry means for what is due now: the field, the change and the payment agree on it. */
export interface CashReading {
  readonly text: string;
  /** None while the text is no amount. */
  readonly tendered: MinorUnits | undefined;
  /** Nothing while the cash is not enough. */
  readonly change: MinorUnits;
  /** More change than any drawer holds: a barcode, or a slip of the finger. */
  readonly isTooMuch: boolean;
}

/** 1,000.00 in a currency with two decimals. */
const MOST_CHANGE: MinorUnits = 100_000;

export const noCash: CashEntry = { text: '', due: 0 };

/**
 * Reads `entry`; it counts for nothing once another amount is due, and an empty text stands for the
 * exact amount.
 *
 * @param currency ISO 4217
 */
export function readCash(entry: CashEntry, due: MinorUnits, currency: string): CashReading {
  const text = entry.due === due ? entry.text : '';
  const parsed = parseMoney(text === '' ? plainMoney(due, currency) : text, currency);
  if (!parsed.ok) return { text, tendered: undefined, change: 0, isTooMuch: false };
  const change = Math.max(parsed.value - due, 0);
  return { text, tendered: parsed.value, change, isTooMuch: change > MOST_CHANGE };
}
