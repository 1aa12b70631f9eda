import type { StockConflict } from '@agentic-retail/domain/offline/sale-conflict';
import type { LineItem } from './transaction-item.ts';

/**
 * Lines in one part: with the part's own item, and stock and log of each line, they are one write
 * of at most 100 items.
 */
export const LINES_PER_PART = 48;

/** The part that says how far a document has come, while it waits for its end; it sorts first. */
export const HEAD = '0000';

export type PartState = 'waiting' | 'done' | 'undone';

/** Some of the lines of a sale or a refund as they stand in the Line_Parts table. */
export interface LinePartItem<L extends LineItem = LineItem> {
  document_id: string;
  part: string;
  /** Parts of an earlier attempt never match. */
  attempt: string;
  /** Whether the stock of its lines has been changed. */
  state: PartState;
  lines: L[];
  /** Of the products when they were priced, in the order of the lines; none of a refund. */
  versions?: number[];
  /** What was missing of its lines, of a sale that has happened. */
  short?: StockConflict['lines'];
}

/** The parts of the lines of a document, in their order. */
export function toPartItems<L extends LineItem>(
  document: { readonly id: string; readonly attempt: string },
  lines: readonly L[],
  versionOf?: (sku: string) => number,
): LinePartItem<L>[] {
  const parts: LinePartItem<L>[] = [];
  for (let start = 0; start < lines.length; start += LINES_PER_PART) {
    const ofPart = lines.slice(start, start + LINES_PER_PART);
    parts.push({
      document_id: document.id,
      part: String(parts.length + 1).padStart(HEAD.length, '0'),
      attempt: document.attempt,
      state: 'waiting',
      lines: ofPart,
      ...(versionOf && { versions: ofPart.map(({ sku }) => versionOf(sku)) }),
    });
  }
  return parts;
}
