import { noFigures } from '@agentic-retail/domain/reporting/figures';
import { type EarningRow, withEarnings } from '@agentic-retail/domain/reporting/report-sales';

/** The hours of a day without gaps, from the first to the last in which something happened. */
export function fillHours(hours: readonly EarningRow[]): readonly EarningRow[] {
  const [first, last] = [Number(hours[0]?.key), Number(hours.at(-1)?.key)];
  if (Number.isNaN(first) || Number.isNaN(last)) return [];
  const known = new Map(hours.map((row) => [row.key, row]));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const key = String(first + index).padStart(2, '0');
    return known.get(key) ?? withEarnings({ key, name: key, ...noFigures });
  });
}
