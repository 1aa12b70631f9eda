import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from './failure.ts';

export type Key = Readonly<Record<string, unknown>>;

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

/** Which page of a list is asked for. */
export interface PageRequest {
  readonly limit: number;
  /** `nextCursor` of the page before. @default the first page */
  readonly cursor?: string | undefined;
}

const invalidCursor: InvalidRequest = {
  code: 'invalid-request',
  errors: [
    {
      pointer: 'query.cursor',
      detail:
        'is not a cursor of this list; use `nextCursor` of the page before, with the same parameters',
    },
  ],
};

/** The answer to a cursor that is none of a list. */
export function refusedCursor(): Result<never, InvalidRequest> {
  return fail(invalidCursor);
}

/** The cursor that stands for a key: opaque to callers. */
export function cursorOf(key: Key | undefined): string | undefined {
  return key && Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key behind a cursor, when it has exactly the given attributes, all text or whole numbers.
 * @param fixed what some of them have to be: the partition that the list is of
 */
export function keyOf(
  cursor: string | undefined,
  attributes: readonly string[],
  fixed: Key = {},
): Result<Key | undefined, InvalidRequest> {
  if (cursor === undefined) return ok(undefined);
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      isKey(key, attributes) &&
      Object.entries(fixed).every(([name, value]) => key[name] === value)
    ) {
      return ok(key);
    }
  } catch {
    // Falls through: whatever can't be read is no cursor.
  }
  return refusedCursor();
}

function isKey(value: unknown, attributes: readonly string[]): value is Key {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length === attributes.length &&
    entries.every(
      ([name, part]) =>
        attributes.includes(name) &&
        ((typeof part === 'string' && part !== '') || Number.isSafeInteger(part)),
    )
  );
}

/** The engine refuses a starting key that can't be one of the list: the caller's mistake. */
export async function refuseForeignCursor<T>(
  cursor: string | undefined,
  read: () => Promise<T>,
): Promise<Result<T, InvalidRequest>> {
  try {
    return ok(await read());
  } catch (error) {
    const isKeyRefused =
      cursor !== undefined && error instanceof Error && error.name === 'ValidationException';
    if (isKeyRefused) return refusedCursor();
    throw error;
  }
}
