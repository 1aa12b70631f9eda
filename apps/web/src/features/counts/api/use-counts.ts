import type { CountStatus, StockCount } from '@agentic-retail/domain/stock/stock-count';
import { useCallback } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { type PagedList, usePagedList } from '../../../lib/use-paged-list.ts';

/** The counts of one status, the newest first. */
export function useCounts(status: CountStatus): PagedList<StockCount> {
  const api = useBackOffice();
  return usePagedList<StockCount>(
    useCallback(
      (cursor) => api.listCounts({ query: cursor === undefined ? { status } : { status, cursor } }),
      [api, status],
    ),
  );
}
