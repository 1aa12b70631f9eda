import type { CallFailure } from '@agentic-retail/contracts/client';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { Page } from './use-paged-list.ts';

/** Reads a list to its end; `load` gets the page at a cursor. */
export async function loadAllPages<T>(
  load: (cursor: string | undefined) => Promise<Result<Page<T>, CallFailure>>,
): Promise<Result<readonly T[], CallFailure>> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    if (!page.ok) return page;
    items.push(...page.value.items);
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  return ok(items);
}
