import type { MinorUnits } from '@agentic-retail/domain/money/money';

/** Sales of one month and what they come to. */
export interface MonthTotal {
  readonly sales: number;
  readonly money: MinorUnits;
}

/** Totals by month, `YYYY-MM` in UTC. */
export type MonthTotals = ReadonlyMap<string, MonthTotal>;

export interface SoldAt {
  /** ISO 8601, UTC, or a day of the shop's calendar, which counts in the shop's own month. */
  readonly timestamp: string;
  readonly money: MinorUnits;
}

/** Adds sales up by month. */
export class MonthLedger {
  readonly #months = new Map<string, MonthTotal>();

  add({ timestamp, money }: SoldAt): void {
    const month = timestamp.slice(0, 'YYYY-MM'.length);
    const before = this.#months.get(month) ?? { sales: 0, money: 0 };
    this.#months.set(month, { sales: before.sales + 1, money: before.money + money });
  }

  get totals(): MonthTotals {
    return this.#months;
  }
}
