import type { ParkedCart } from '@agentic-retail/domain/parked/parked-cart';
import { useCallback } from 'react';
import { useServices } from '../../../lib/services.ts';
import { type PagedList, usePagedList } from '../../../lib/use-paged-list.ts';

/** The carts that wait, the oldest first. */
export function useParkedCarts(): PagedList<ParkedCart> {
  const { api } = useServices();
  return usePagedList<ParkedCart>(
    useCallback(
      (cursor) => api.listParkedCarts({ query: cursor === undefined ? {} : { cursor } }),
      [api],
    ),
  );
}
