import type { MinorUnits } from '../money/money.ts';
import type { Refund } from '../refund/refund.ts';
import type { SoldLine } from '../sale/sold-line.ts';

/**
 * What sales and refunds come to, each on a side of its own, so that figures of any two parts add up
 * to those of the whole. Amounts of a part with more refunds than sales can be below zero where they
 * are net of refunds.
 */
export interface Figures {
  /** How many sales. */
  readonly sales: number;
  readonly refunds: number;
  readonly unitsSold: number;
  readonly unitsRefunded: number;
  /** What customers paid, tax included, before refunds. */
  readonly sold: MinorUnits;
  readonly refunded: MinorUnits;
  /** What promotions took off, net of refunds. */
  readonly discount: number;
  /** Contained in what was paid, net of refunds. */
  readonly tax: number;
  /** What the units were bought for, without those that came back on the shelf. */
  readonly cost: number;
  /** Of what was paid without tax: the part whose cost nobody knows, net of refunds. */
  readonly uncosted: number;
}

export const noFigures: Figures = {
  sales: 0,
  refunds: 0,
  unitsSold: 0,
  unitsRefunded: 0,
  sold: 0,
  refunded: 0,
  discount: 0,
  tax: 0,
  cost: 0,
  uncosted: 0,
};

export function addFigures(one: Figures, other: Figures): Figures {
  return {
    sales: one.sales + other.sales,
    refunds: one.refunds + other.refunds,
    unitsSold: one.unitsSold + other.unitsSold,
    unitsRefunded: one.unitsRefunded + other.unitsRefunded,
    sold: one.sold + other.sold,
    refunded: one.refunded + other.refunded,
    discount: one.discount + other.discount,
    tax: one.tax + other.tax,
    cost: one.cost + other.cost,
    uncosted: one.uncosted + other.uncosted,
  };
}

/** The figures of one sale, or of a part of its lines. */
export function figuresOfSale(lines: readonly SoldLine[]): Figures {
  return {
    ...noFigures,
    sales: 1,
    unitsSold: sum(lines, (line) => line.quantity),
    sold: sum(lines, (line) => line.lineTotal),
    discount: sum(lines, (line) => line.discount),
    tax: sum(lines, (line) => line.tax),
    cost: sum(lines, (line) => (line.unitCost ?? 0) * line.quantity),
    uncosted: sum(lines, uncostedOf),
  };
}

/**
 * The figures of one refund, or of a part of its lines. What does not go back on the shelf is lost:
 * its cost stays.
 */
export function figuresOfRefund(lines: Refund['lines']): Figures {
  return {
    ...noFigures,
    refunds: 1,
    unitsRefunded: sum(lines, (line) => line.quantity),
    refunded: sum(lines, (line) => line.lineTotal),
    discount: 0 - sum(lines, (line) => line.discount),
    tax: 0 - sum(lines, (line) => line.tax),
    cost: 0 - sum(lines, (line) => (line.unitCost ?? 0) * line.backToStock),
    uncosted: 0 - sum(lines, uncostedOf),
  };
}

function uncostedOf({ unitCost, lineTotal, tax }: SoldLine): MinorUnits {
  return unitCost === undefined ? lineTotal - tax : 0;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
