import type { TaxClass } from '@agentic-retail/domain/product/product';
import type { PriceSteps } from '@agentic-retail/domain/product/reprice';
import { parseUnits } from '../../../lib/parse-units.ts';
import type { BulkChange } from './plan-edits.ts';

/** What was filled in, as text; what is empty stays as it is. */
export interface ChangeForm {
  readonly category: string;
  readonly taxClass: '' | TaxClass;
  readonly threshold: string;
  readonly sale: '' | 'on' | 'off';
  readonly percent: string;
  readonly rounding: Rounding;
}

export const emptyForm: ChangeForm = {
  category: '',
  taxClass: '',
  threshold: '',
  sale: '',
  percent: '',
  rounding: 'exact',
};

/** What prices are rounded to; in minor units. */
const roundings = {
  exact: { step: 1 },
  fives: { step: 5 },
  tens: { step: 10 },
  wholes: { step: 100 },
  nineties: { step: 100, less: 1 },
} as const satisfies Record<string, PriceSteps>;

export type Rounding = keyof typeof roundings;

/** Up to 1000.00 percent, with up to two decimals. */
const PERCENT = /^(?<sign>[+-]?)(?<whole>\d{1,3})(?:[.,](?<decimals>\d{1,2}))?$/;

/** The fields that say something, and those that can't be understood. */
export function readChange(form: ChangeForm): {
  readonly change: BulkChange;
  readonly wrong: readonly (keyof ChangeForm)[];
} {
  const reorderThreshold = parseUnits(form.threshold, 0);
  const basisPoints = basisPointsOf(form.percent);
  const category = form.category.trim();
  const change: BulkChange = {
    ...(category !== '' && { category }),
    ...(form.taxClass !== '' && { taxClass: form.taxClass }),
    ...(reorderThreshold !== undefined && { reorderThreshold }),
    ...(form.sale !== '' && { isActive: form.sale === 'on' }),
    ...(basisPoints !== undefined && { price: { basisPoints, steps: roundings[form.rounding] } }),
  };
  const wrong: (keyof ChangeForm)[] = [];
  if (form.threshold.trim() !== '' && reorderThreshold === undefined) wrong.push('threshold');
  if (form.percent.trim() !== '' && basisPoints === undefined) wrong.push('percent');
  return { change, wrong };
}

function basisPointsOf(text: string): number | undefined {
  const { sign, whole, decimals = '' } = PERCENT.exec(text.trim())?.groups ?? {};
  if (whole === undefined) return undefined;
  const points = Number(whole + decimals.padEnd(2, '0')) * (sign === '-' ? -1 : 1);
  return points < -10_000 ? undefined : points;
}
