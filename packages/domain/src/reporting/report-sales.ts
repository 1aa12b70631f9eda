import type { RateTotal } from '../pricing/charge-tax.ts';
import type { DayReport, ReportRow } from './day-report.ts';
import { type Earnings, earningsOf } from './earnings.ts';
import { addFigures, type Figures, noFigures } from './figures.ts';
import { Tally } from './tally.ts';
import { tallyTaxes } from './tally-taxes.ts';

export type EarningFigures = Figures & Earnings;
export type EarningRow = ReportRow & Earnings;

/** The sales of some days, divided in every way but by product. */
export interface SalesReport {
  /** How many sales and refunds are left out because they are in another currency. */
  readonly foreign: number;
  readonly total: EarningFigures;
  /** One for each day, in their order, also where nothing was sold. */
  readonly days: readonly EarningRow[];
  readonly hours: readonly EarningRow[];
  readonly cashiers: readonly EarningRow[];
  readonly categories: readonly EarningRow[];
  /** Net of refunds, the highest rate first. */
  readonly taxes: readonly RateTotal[];
}

export function reportSales(days: readonly DayReport[]): SalesReport {
  return {
    foreign: days.reduce((sum, day) => sum + day.foreign, 0),
    total: withEarnings(days.reduce((sum, day) => addFigures(sum, day.total), noFigures)),
    days: days.map(({ date, total }) => withEarnings({ key: date, name: date, ...total })),
    hours: addUpRows(days, 'hours'),
    cashiers: addUpRows(days, 'cashiers'),
    categories: addUpRows(days, 'categories'),
    taxes: tallyTaxes(days.flatMap(({ taxes }) => taxes)),
  };
}

/** The rows of one kind, each the sum of its key's rows of all days, in the order of the keys. */
export function addUpRows(
  days: readonly DayReport[],
  kind: 'hours' | 'cashiers' | 'categories' | 'products',
): readonly EarningRow[] {
  const tally = new Tally();
  for (const day of days) {
    for (const { key, name, ...figures } of day[kind]) tally.add(key, name, figures);
  }
  return tally.rows().map(withEarnings);
}

export function withEarnings<F extends Figures>(figures: F): F & Earnings {
  return { ...figures, ...earningsOf(figures) };
}
