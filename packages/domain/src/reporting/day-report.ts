import type { RateTotal } from '../pricing/charge-tax.ts';
import type { Figures } from './figures.ts';

/** The figures of one of those a day is divided by: an hour, a cashier, a category, a product. */
export interface ReportRow extends Figures {
  /** Tells it from the others: "09", a user's id, a category's name, a sku. */
  readonly key: string;
  /** As people call it; the newest name, where it changed. */
  readonly name: string;
}

/** What the sales made and the refunds given on one day come to, divided in every way. */
export interface DayReport {
  /** The shop's calendar day, YYYY-MM-DD. */
  readonly date: string;
  /** ISO 4217; what was sold in another one is only counted. */
  readonly currency: string;
  /** IANA name of the zone that the hours are of. */
  readonly timeZone: string;
  /** How many sales and refunds are left out because they are in another currency. */
  readonly foreign: number;
  readonly total: Figures;
  /** A refund counts in the hour it was given. */
  readonly hours: readonly ReportRow[];
  /** A refund counts for whoever gave it. */
  readonly cashiers: readonly ReportRow[];
  readonly categories: readonly ReportRow[];
  readonly products: readonly ReportRow[];
  /** Net of refunds, the highest rate first. */
  readonly taxes: readonly RateTotal[];
}
