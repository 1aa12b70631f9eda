import { compareCodeUnits } from '../compare-code-units.ts';
import type { ReportRow } from './day-report.ts';
import { addFigures, type Figures, noFigures } from './figures.ts';

/** Rows in the making: figures are added to the row of their key. */
export class Tally {
  readonly #rows = new Map<string, ReportRow>();

  /** The name that comes last is the row's. */
  add(key: string, name: string, figures: Figures): void {
    const before = this.#rows.get(key) ?? noFigures;
    this.#rows.set(key, { key, name, ...addFigures(before, figures) });
  }

  /** By key, so that the order of adding shows in nothing but a name. */
  rows(): readonly ReportRow[] {
    return [...this.#rows.values()].toSorted((a, b) => compareCodeUnits(a.key, b.key));
  }
}
