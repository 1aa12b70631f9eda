import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { useCallback } from 'react';
import { useServices } from '../../../lib/services.ts';
import { type PagedList, usePagedList } from '../../../lib/use-paged-list.ts';

const PAGE_SIZE = 200;

/** The sales of one of the shop's calendar days (YYYY-MM-DD), the newest first. */
export function useSalesOfDay(date: string): PagedList<Transaction> {
  const { api } = useServices();
  return usePagedList<Transaction>(
    useCallback(
      (cursor) => {
        const query = { date, limit: PAGE_SIZE };
        return api.listTransactions({ query: cursor === undefined ? query : { ...query, cursor } });
      },
      [api, date],
    ),
  );
}
