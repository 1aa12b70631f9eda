import { LINES_PER_PART } from './line-part-item.ts';

/** Lines on a page of a list: an answer may have a few MB, and a line has up to a kilobyte. */
const MOST_LINES = 3000;

/**
 * As many of the items, from the first on, as one answer takes with their lines; one at least.
 * `cutAt` is the last of them, when others are left.
 */
export function fitPage<T extends { readonly lines: readonly unknown[]; line_parts?: number }>(
  items: readonly T[],
): { readonly fitting: readonly T[]; readonly cutAt?: T } {
  let lines = 0;
  for (const [index, item] of items.entries()) {
    lines += item.lines.length + (item.line_parts ?? 0) * LINES_PER_PART;
    const before = items[index - 1];
    if (lines > MOST_LINES && before) return { fitting: items.slice(0, index), cutAt: before };
  }
  return { fitting: items };
}
