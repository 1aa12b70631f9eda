import type { Refund } from '../refund/refund.ts';
import type { SoldLine } from '../sale/sold-line.ts';
import type { Transaction } from '../sale/transaction.ts';
import { businessHour } from '../time/business-hour.ts';
import type { DayReport } from './day-report.ts';
import { addFigures, type Figures, figuresOfRefund, figuresOfSale, noFigures } from './figures.ts';
import { Tally } from './tally.ts';
import { tallyTaxes } from './tally-taxes.ts';

/** What of the shop's settings a day's report is made under. */
export interface ReportSettings {
  readonly currency: string;
  readonly timeZone: string;
}

/**
 * What a day comes to. A refund lessens the day it was given on, whenever the sale was. A sale that
 * is not completed, or was given up, counts for nothing.
 *
 * @param sales those made on `date`, in any order
 * @param refunds those given on `date`, in any order
 */
export function reportDay(
  date: string,
  sales: readonly Transaction[],
  refunds: readonly Refund[],
  { currency, timeZone }: ReportSettings,
): DayReport {
  const completed = sales.filter(({ status }) => status !== 'pending' && status !== 'cancelled');
  const own = inOrder(completed.filter((sale) => sale.currency === currency));
  const back = inOrder(refunds.filter((refund) => refund.currency === currency));
  const tallies = {
    hours: new Tally(),
    cashiers: new Tally(),
    categories: new Tally(),
    products: new Tally(),
  };
  let total = noFigures;

  function add<L extends SoldLine>(
    { timestamp, userId, name, lines }: Event<L>,
    figuresOf: (lines: readonly L[]) => Figures,
  ): void {
    const all = figuresOf(lines);
    const hour = String(businessHour(timestamp, timeZone)).padStart(2, '0');
    total = addFigures(total, all);
    tallies.hours.add(hour, hour, all);
    tallies.cashiers.add(userId, name, all);
    for (const [category, some] of Map.groupBy(lines, (line) => line.category ?? '')) {
      tallies.categories.add(category, category, figuresOf(some));
    }
    for (const line of lines) tallies.products.add(line.sku, line.name, figuresOf([line]));
  }

  for (const sale of own) add({ ...sale, name: sale.cashierName }, figuresOfSale);
  for (const refund of back) add({ ...refund, name: refund.userName }, figuresOfRefund);
  return {
    date,
    currency,
    timeZone,
    foreign: completed.length - own.length + refunds.length - back.length,
    total,
    hours: tallies.hours.rows(),
    cashiers: tallies.cashiers.rows(),
    categories: tallies.categories.rows(),
    products: tallies.products.rows(),
    taxes: tallyTaxes([
      ...own.flatMap((sale) => sale.taxes),
      ...back.flatMap((refund) =>
        refund.taxes.map(({ rate, net, tax }) => ({ rate, net: -net, tax: -tax })),
      ),
    ]),
  };
}

interface Event<L extends SoldLine> {
  readonly timestamp: string;
  readonly userId: string;
  readonly name: string;
  readonly lines: readonly L[];
}

/** By id, and so by time: which name is the newest does not depend on how they were read. */
function inOrder<T extends { readonly id: string }>(events: readonly T[]): readonly T[] {
  return events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
