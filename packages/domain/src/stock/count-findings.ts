import { type CountLine, countDifference } from './stock-count.ts';

/** What a count found, in numbers, by the newest entry of each product. */
export interface CountFindings {
  readonly productsCounted: number;
  /** Of these, how many had another number on the shelf than in the books. */
  readonly productsDiffering: number;
  /** Units that the books had and the shelf had not. */
  readonly unitsMissing: number;
  /** Units that the shelf had and the books had not. */
  readonly unitsTooMany: number;
}

/** Adds up what was counted. What is missing of one product never makes up for too much of another. */
export function countFindings(lines: readonly CountLine[]): CountFindings {
  const differences = lines.map(countDifference).filter((difference) => difference !== 0);
  const sum = (units: readonly number[]) => units.reduce((total, each) => total + each, 0);
  return {
    productsCounted: lines.length,
    productsDiffering: differences.length,
    unitsMissing: -sum(differences.filter((difference) => difference < 0)) || 0,
    unitsTooMany: sum(differences.filter((difference) => difference > 0)),
  };
}
