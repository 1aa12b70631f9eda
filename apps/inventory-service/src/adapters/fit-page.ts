import { cursorOf, type Page } from '@agentic-retail/service-kit/read-page';
import { LINES_PER_PART } from './line-part-item.ts';
import { type Partition, pageOf } from './query-page.ts';

/** Lines on a page of a list: an answer may have a few MB, and a line has up to a kilobyte. */
const MOST_LINES = 3000;

/** As many of a page's items, from the first on, as one answer takes with their lines; one at least. */
export function fitPage<T extends { readonly lines: readonly unknown[]; line_parts?: number }>(
  page: Page<T>,
  { name, otherKeys }: Pick<Partition, 'name' | 'otherKeys'>,
): Page<T> {
  let lines = 0;
  for (const [index, item] of page.items.entries()) {
    lines += item.lines.length + (item.line_parts ?? 0) * LINES_PER_PART;
    const last: object | undefined = page.items[index - 1];
    if (lines > MOST_LINES && last) {
      const isOfKey = ([attribute]: [string, unknown]) => [name, ...otherKeys].includes(attribute);
      const key = Object.fromEntries(Object.entries(last).filter(isOfKey));
      return pageOf(page.items.slice(0, index), cursorOf(key));
    }
  }
  return page;
}
