/** An integer number of the currency's smallest unit: pence, cents, fils, whole yen. */
export type MinorUnits = number;

/**
 * The largest amount a line, a total or a payment may reach: 1,000,000,000.00 in a currency with
 * two decimals. Multiplied by 10,000 basis points it is still a safe integer.
 */
export const MAX_AMOUNT: MinorUnits = 100_000_000_000;

/** An amount went beyond what the system can count exactly. */
export interface AmountTooLarge {
  readonly code: 'amount-too-large';
  readonly limit: MinorUnits;
}

/** Whether `value` is a whole number of minor units from 0 to MAX_AMOUNT. */
export function isAmount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_AMOUNT;
}
