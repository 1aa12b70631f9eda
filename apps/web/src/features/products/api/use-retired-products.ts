import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Product } from '@agentic-retail/domain/product/product';
import { useCallback, useEffect, useState } from 'react';
import { loadAllPages } from '../../../lib/load-all-pages.ts';
import { useServices } from '../../../lib/services.ts';

/** The most the service gives at once. */
const PAGE_SIZE = 500;

export interface Retired {
  readonly products: readonly Product[];
  readonly isLoading: boolean;
  readonly failure?: CallFailure;
  readonly reload: () => void;
}

/** The products that are not sold any more; they are loaded when they are wanted. */
export function useRetiredProducts(isWanted: boolean): Retired {
  const { api } = useServices();
  const [turn, setTurn] = useState(0);
  const [loaded, setLoaded] = useState<Omit<Retired, 'reload'>>({ products: [], isLoading: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again.
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    setLoaded({ products: [], isLoading: true });
    loadAllPages((cursor) => {
      const query = { limit: PAGE_SIZE, includeInactive: 'true' };
      return api.listProducts({ query: cursor === undefined ? query : { ...query, cursor } });
    }).then((all) => {
      if (!isCurrent) return;
      setLoaded(
        all.ok
          ? { products: all.value.filter(({ isActive }) => !isActive), isLoading: false }
          : { products: [], isLoading: false, failure: all.error },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [api, isWanted, turn]);
  return { ...loaded, reload: useCallback(() => setTurn((now) => now + 1), []) };
}
