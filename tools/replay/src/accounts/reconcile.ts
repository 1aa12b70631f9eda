import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { MonthTotal, MonthTotals } from './month-ledger.ts';

/** One month as the file tells it, as the shop answered, and as the shop has it stored. */
export interface MonthAccount {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly accepted: MonthTotal;
  readonly sold: MonthTotal;
  /** Absent when nothing was read back. */
  readonly stored?: MonthTotal;
  /** Whether all of them agree to the cent and to the sale. */
  readonly agrees: boolean;
}

const nothing: MonthTotal = { sales: 0, money: 0 };

/** Sets the accounts side by side, month by month; a month that only one of them has is there too. */
export function reconcile(
  accepted: MonthTotals,
  sold: MonthTotals,
  stored?: MonthTotals,
): readonly MonthAccount[] {
  const months = new Set([...accepted.keys(), ...sold.keys(), ...(stored?.keys() ?? [])]);
  return [...months].toSorted().map((month) => {
    const due = accepted.get(month) ?? nothing;
    const got = sold.get(month) ?? nothing;
    if (stored === undefined) return { month, accepted: due, sold: got, agrees: same(due, got) };
    const kept = stored.get(month) ?? nothing;
    const agrees = same(due, got) && same(due, kept);
    return { month, accepted: due, sold: got, stored: kept, agrees };
  });
}

/** The sum of one column of the accounts. */
export function sumOfMonths(totals: readonly MonthTotal[]): MonthTotal {
  const add = (sum: MinorUnits, amount: MinorUnits): MinorUnits => sum + amount;
  return {
    sales: totals.map(({ sales }) => sales).reduce(add, 0),
    money: totals.map(({ money }) => money).reduce(add, 0),
  };
}

function same(one: MonthTotal, other: MonthTotal): boolean {
  return one.sales === other.sales && one.money === other.money;
}
