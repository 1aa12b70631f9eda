import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { useCallback } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { type PagedList, usePagedList } from '../../../lib/use-paged-list.ts';

export type StockLogEntry = ResponseOf<Routes['listStockLog']>['items'][number];

const PAGE_SIZE = 50;

/** Every change of a product's stock, the newest first. */
export function useStockLog(sku: string): PagedList<StockLogEntry> {
  const api = useBackOffice();
  return usePagedList<StockLogEntry>(
    useCallback(
      (cursor) => {
        const query = { limit: PAGE_SIZE };
        return api.listStockLog({
          params: { sku },
          query: cursor === undefined ? query : { ...query, cursor },
        });
      },
      [api, sku],
    ),
  );
}
