import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';

export interface HourOfSales {
  /** From 0 to 23, on the shop's clock. */
  readonly hour: number;
  /** Before refunds. */
  readonly total: MinorUnits;
}

export interface DaySummary {
  readonly count: number;
  readonly sold: MinorUnits;
  readonly refunded: MinorUnits;
  readonly refundCount: number;
  /** What the day leaves: `sold` less `refunded`. */
  readonly total: MinorUnits;
  /** Net of what was handed back in cash. */
  readonly cash: MinorUnits;
  /** Net of what went back to cards. */
  readonly card: MinorUnits;
  /** Every hour from the first to the last with a sale; at least the usual day of a shop. */
  readonly hours: readonly HourOfSales[];
}

/** What is shown even of a quiet day: 9 to 17 o'clock. */
const USUAL_HOURS = [9, 17];

/**
 * What a day's sales come to, less the refunds given on that day: a refund lessens the takings of
 * the day the money leaves, whenever the sale was.
 *
 * @param timeZone IANA name of the shop's
 */
export function summariseDay(
  sales: readonly Transaction[],
  refunds: readonly Refund[],
  timeZone: string,
): DaySummary {
  const hourOf = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });
  const byHour = new Map<number, MinorUnits>();
  let sold = 0;
  let card = 0;
  for (const sale of sales) {
    const hour = Number(hourOf.format(new Date(sale.timestamp)));
    byHour.set(hour, (byHour.get(hour) ?? 0) + sale.total);
    sold += sale.total;
    for (const { method, amount } of sale.payments) if (method === 'card') card += amount;
  }
  let refunded = 0;
  for (const refund of refunds) {
    refunded += refund.total;
    for (const { method, amount } of refund.payouts) if (method === 'card') card -= amount;
  }
  const total = sold - refunded;
  const marks = [...byHour.keys(), ...USUAL_HOURS];
  const first = Math.min(...marks);
  const hours = Array.from({ length: Math.max(...marks) - first + 1 }, (_, index) => {
    const hour = first + index;
    return { hour, total: byHour.get(hour) ?? 0 };
  });
  const counts = { count: sales.length, refundCount: refunds.length };
  return { ...counts, sold, refunded, total, cash: total - card, card, hours };
}
