import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import { useCallback, useEffect, useState } from 'react';
import { loadAllPages } from '../../../lib/load-all-pages.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';

const PAGE_SIZE = 200;

interface RefundsOfDay {
  readonly refunds: readonly Refund[];
  readonly failure?: CallFailure;
}

/** All refunds given on one of the shop's calendar days (YYYY-MM-DD), the newest first. */
export function useRefundsOfDay(date: string): RefundsOfDay & { readonly reload: () => void } {
  const api = useBackOffice();
  const [loaded, setLoaded] = useState<RefundsOfDay & { readonly date: string }>();
  const load = useCallback(async () => {
    const all = await loadAllPages<Refund>((cursor) =>
      api.listRefunds({ query: { date, limit: PAGE_SIZE, ...(cursor && { cursor }) } }),
    );
    return all.ok ? { date, refunds: all.value } : { date, refunds: [], failure: all.error };
  }, [api, date]);
  useEffect(() => {
    let isCurrent = true;
    load().then((answer) => {
      if (isCurrent) setLoaded(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [load]);
  const known = loaded?.date === date ? loaded : { refunds: [] };
  return { ...known, reload: async () => setLoaded(await load()) };
}
