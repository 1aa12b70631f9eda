import type { CallFailure, Client } from '@agentic-retail/contracts/client';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { Session } from './session.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | undefined;
}

/** Reads a list to its end; `read` asks for the page that begins at a cursor. */
export async function readPages<T>(
  session: Session,
  read: (client: Client, cursor: string | undefined) => Promise<Result<Page<T>, CallFailure>>,
  onItem: (item: T) => void,
): Promise<Result<void, CallFailure>> {
  let cursor: string | undefined;
  do {
    const from = cursor;
    const page = await session.call((client) => read(client, from));
    if (!page.ok) return page;
    page.value.items.forEach(onItem);
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  return ok(undefined);
}
