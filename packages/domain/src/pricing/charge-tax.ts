import { type BasisPoints, WHOLE } from '../money/basis-points.ts';
import type { MinorUnits } from '../money/money.ts';
import { divideHalfUp } from '../money/round-half-up.ts';
import { shareOut } from '../money/share-out.ts';

/** What a line is worth once its discount is taken off, and the rate it is taxed at. */
export interface TaxableLine {
  readonly sku: string;
  readonly taxRate: BasisPoints;
  readonly value: MinorUnits;
}

/** All that was sold at one rate. */
export interface RateTotal {
  readonly rate: BasisPoints;
  /** Without the tax. */
  readonly net: MinorUnits;
  readonly tax: MinorUnits;
}

export interface TaxCharge {
  /** One entry per rate, the highest rate first. */
  readonly taxes: readonly RateTotal[];
  /** Each line's part of its rate's tax; the parts add up to it. */
  readonly taxBySku: ReadonlyMap<string, MinorUnits>;
}

/**
 * The tax of lines with distinct skus. It is computed once per rate, on the sum of that rate's
 * lines, and rounded half up; then it is allocated to the lines. Rounding line by line instead
 * would drift from the rate by up to half a cent for every line.
 */
export function chargeTax(lines: readonly TaxableLine[], pricesIncludeTax: boolean): TaxCharge {
  const taxes: RateTotal[] = [];
  const taxBySku = new Map<string, MinorUnits>();
  const rates = new Set(lines.map((line) => line.taxRate));

  for (const rate of [...rates].toSorted((a, b) => b - a)) {
    const group = lines.filter((line) => line.taxRate === rate);
    const value = group.reduce((sum, line) => sum + line.value, 0);
    const tax = divideHalfUp(value * rate, pricesIncludeTax ? WHOLE + rate : WHOLE);
    taxes.push({ rate, net: pricesIncludeTax ? value - tax : value, tax });
    for (const [{ sku }, share] of shareOut(tax, group, (line) => line.value)) {
      taxBySku.set(sku, share);
    }
  }
  return { taxes, taxBySku };
}
