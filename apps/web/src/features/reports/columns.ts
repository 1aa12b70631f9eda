import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { plainMoney } from '@agentic-retail/domain/money/plain-money';
import { useMoney, useShopSettings } from '../../lib/use-shop-settings.ts';

/** A column of a report's table: the screen and the file read the same row through it. */
export interface Column<R> {
  readonly label: string;
  /** For people. */
  readonly show: (row: R) => string;
  /** For the file. */
  readonly raw: (row: R) => string | number;
  readonly isNumber: boolean;
  /** Whether a phone can do without it; the file cannot. */
  readonly isExtra: boolean;
}

interface ColumnOptions {
  /** @default false */
  readonly isExtra?: boolean;
}

export function textColumn<R>(
  label: string,
  of: (row: R) => string,
  { isExtra = false, raw = of }: ColumnOptions & { readonly raw?: (row: R) => string } = {},
): Column<R> {
  return { label, show: of, raw, isNumber: false, isExtra };
}

/** @param fractionDigits how many at most are shown; the file has two more */
export function numberColumn<R>(
  label: string,
  of: (row: R) => number | undefined,
  {
    isExtra = false,
    fractionDigits = 0,
  }: ColumnOptions & { readonly fractionDigits?: number } = {},
): Column<R> {
  const show = (row: R) =>
    of(row)?.toLocaleString(undefined, { maximumFractionDigits: fractionDigits }) ?? '–';
  const raw = (row: R) => {
    const value = of(row);
    return value === undefined ? '' : Number(value.toFixed(fractionDigits + 2));
  };
  return { label, show, raw, isNumber: true, isExtra };
}

/** Makes columns of amounts as the shop writes them; in the file they are plain decimals. */
export function useAmountColumn(): <R>(
  label: string,
  of: (row: R) => MinorUnits,
  options?: ColumnOptions,
) => Column<R> {
  const money = useMoney();
  const { currency } = useShopSettings();
  return (label, of, { isExtra = false } = {}) => ({
    label,
    show: (row) => money(of(row)),
    raw: (row) => Number(plainMoney(of(row), currency)),
    isNumber: true,
    isExtra,
  });
}
