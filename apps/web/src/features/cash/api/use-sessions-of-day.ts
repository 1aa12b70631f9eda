import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { useCallback } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { type PagedList, usePagedList } from '../../../lib/use-paged-list.ts';

/** The sessions opened on one of the shop's calendar days (YYYY-MM-DD), the newest first. */
export function useSessionsOfDay(date: string): PagedList<CashSession> {
  const api = useBackOffice();
  return usePagedList<CashSession>(
    useCallback(
      (cursor) =>
        api.listCashSessions({ query: cursor === undefined ? { date } : { date, cursor } }),
      [api, date],
    ),
  );
}
