import type { RestockRequest } from '@agentic-retail/domain/restock/restock-request';
import type { RestockStatus } from '@agentic-retail/domain/restock/restock-status';
import { useCallback } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { type PagedList, usePagedList } from '../../../lib/use-paged-list.ts';

/** The restock requests of one status. */
export function useRequests(status: RestockStatus): PagedList<RestockRequest> {
  const api = useBackOffice();
  return usePagedList<RestockRequest>(
    useCallback(
      (cursor) =>
        api.listRestockRequests({
          query: cursor === undefined ? { status } : { status, cursor },
        }),
      [api, status],
    ),
  );
}
