import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Result } from '@agentic-retail/domain/result';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | undefined;
}

export interface PagedList<T> {
  readonly items: readonly T[];
  readonly isLoading: boolean;
  readonly failure?: CallFailure;
  /** Whether the list goes on. */
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  /** Begins at the first page again. */
  readonly reload: () => void;
}

interface Loaded<T> extends Pick<PagedList<T>, 'items' | 'isLoading' | 'failure'> {
  readonly nextCursor?: string | undefined;
}

/**
 * A list that comes page by page.
 *
 * @param load gets the page at a cursor; another function is another list, so keep it with `useCallback`
 */
export function usePagedList<T>(
  load: (cursor: string | undefined) => Promise<Result<Page<T>, CallFailure>>,
): PagedList<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ items: [], isLoading: true });
  /** Answers to a question that is no longer asked are dropped. */
  const asked = useRef(0);

  const request = useCallback(
    async (known: readonly T[], cursor: string | undefined) => {
      asked.current += 1;
      const question = asked.current;
      setLoaded({ items: known, isLoading: true, nextCursor: cursor });
      const page = await load(cursor);
      if (question !== asked.current) return;
      setLoaded(
        page.ok
          ? {
              items: [...known, ...page.value.items],
              isLoading: false,
              nextCursor: page.value.nextCursor,
            }
          : { items: known, isLoading: false, nextCursor: cursor, failure: page.error },
      );
    },
    [load],
  );
  useEffect(() => {
    request([], undefined);
    return () => {
      asked.current += 1;
    };
  }, [request]);

  const { nextCursor, ...shown } = loaded;
  return {
    ...shown,
    hasMore: nextCursor !== undefined,
    loadMore: () => request(loaded.items, nextCursor),
    reload: () => request([], undefined),
  };
}
