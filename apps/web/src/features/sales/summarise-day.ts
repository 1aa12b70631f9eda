import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';

export interface HourOfSales {
  /** From 0 to 23, on the shop's clock. */
  readonly hour: number;
  readonly total: MinorUnits;
}

export interface DaySummary {
  readonly count: number;
  readonly total: MinorUnits;
  readonly cash: MinorUnits;
  readonly card: MinorUnits;
  /** Every hour from the first to the last with a sale; at least the usual day of a shop. */
  readonly hours: readonly HourOfSales[];
}

/** What is shown even of a quiet day: 9 to 17 o'clock. */
const USUAL_HOURS = [9, 17];

/**
 * What a day's sales come to.
 *
 * @param timeZone IANA name of the shop's
 */
export function summariseDay(sales: readonly Transaction[], timeZone: string): DaySummary {
  const hourOf = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });
  const byHour = new Map<number, MinorUnits>();
  let total = 0;
  let card = 0;
  for (const sale of sales) {
    const hour = Number(hourOf.format(new Date(sale.timestamp)));
    byHour.set(hour, (byHour.get(hour) ?? 0) + sale.total);
    total += sale.total;
    for (const { method, amount } of sale.payments) if (method === 'card') card += amount;
  }
  const marks = [...byHour.keys(), ...USUAL_HOURS];
  const first = Math.min(...marks);
  const hours = Array.from({ length: Math.max(...marks) - first + 1 }, (_, index) => {
    const hour = first + index;
    return { hour, total: byHour.get(hour) ?? 0 };
  });
  return { count: sales.length, total, cash: total - card, card, hours };
}
