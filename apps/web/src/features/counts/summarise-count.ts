import { type CountLine, countDifference } from '@agentic-retail/domain/stock/stock-count';

export interface CountSummary {
  readonly counted: number;
  /** Lines with a difference that is not in the log yet. */
  readonly differing: readonly CountLine[];
  /** Units missing and too many, of those. */
  readonly missing: number;
  readonly surplus: number;
}

/** What applying a count would do. */
export function summariseCount(lines: Iterable<CountLine>): CountSummary {
  const all = [...lines];
  const differing = all.filter((line) => !line.isApplied && countDifference(line) !== 0);
  const sum = (sign: 1 | -1) =>
    differing.reduce((total, line) => total + Math.max(0, sign * countDifference(line)), 0);
  return { counted: all.length, differing, missing: sum(-1), surplus: sum(1) };
}
