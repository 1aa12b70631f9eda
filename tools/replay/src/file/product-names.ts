import { compareCodeUnits } from '@agentic-retail/domain/compare-code-units';
import type { RetailRow } from './retail-row.ts';

const MAX_LENGTH = 200;

/** Counts what the rows call each stock code. */
export interface ProductNames {
  count(row: Pick<RetailRow, 'stockCode' | 'description'>): void;
  /** The description seen most often, the first by code units of several; else the code itself. */
  nameOf(stockCode: string): string;
}

export function createProductNames(): ProductNames {
  const seen = new Map<string, Map<string, number>>();
  return {
    count({ stockCode, description }) {
      const name = cleanName(description);
      if (name === '') return;
      const names = seen.get(stockCode) ?? new Map<string, number>();
      seen.set(stockCode, names);
      names.set(name, (names.get(name) ?? 0) + 1);
    },
    nameOf(stockCode) {
      const names = [...(seen.get(stockCode) ?? [])];
      const [first] = names.toSorted(([a, m], [b, n]) => n - m || compareCodeUnits(a, b));
      return first?.[0] ?? (cleanName(stockCode) || 'Unnamed');
    },
  };
}

/**
 * One line of text as the shop takes it: no control characters, no halves of surrogate pairs.
 *
 * @returns '' when there would be nothing to see in it
 */
function cleanName(text: string): string {
  const oneLine = text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  const name = oneLine
    .slice(0, MAX_LENGTH)
    .replace(/\p{Cs}/gu, '')
    .trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : '';
}
