import { type BasisPoints, WHOLE } from './basis-points.ts';

const PERCENT = /^(?<whole>\d{1,3})(?:[.,](?<decimals>\d{1,2}))?$/;

/** The percentage somebody typed, from 0 to 100 with at most two decimals; nothing, when it is none. */
export function parsePercent(text: string): BasisPoints | undefined {
  const { whole, decimals = '' } = PERCENT.exec(text.trim())?.groups ?? {};
  if (whole === undefined) return undefined;
  const percent = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return percent <= WHOLE ? percent : undefined;
}
