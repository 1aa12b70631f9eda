import type { Refund } from '@agentic-retail/domain/refund/refund';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { useEffect, useState } from 'react';
import { loadAllPages } from '../../../lib/load-all-pages.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { waitFor } from '../../../lib/wait-for.ts';

/** The list may lack the newest refund for a moment. */
const ATTEMPTS = 4;
const PAUSE_MS = 700;

/** The refunds of a sale, the oldest first; nothing until all of them have arrived. */
export function useRefundsOfSale({ id, refunded }: Transaction): readonly Refund[] | undefined {
  const api = useBackOffice();
  const [loaded, setLoaded] = useState<readonly Refund[]>([]);
  const count = refunded?.count ?? 0;
  useEffect(() => {
    const leaving = new AbortController();
    const load = async () => {
      for (let attempt = 0; attempt < ATTEMPTS && !leaving.signal.aborted; attempt += 1) {
        const all = await loadAllPages<Refund>((cursor) =>
          api.listRefundsOfSale({ params: { id }, query: cursor === undefined ? {} : { cursor } }),
        );
        if (all.ok && !leaving.signal.aborted) setLoaded(all.value);
        if (all.ok && all.value.length >= count) return;
        await waitFor(PAUSE_MS, leaving.signal);
      }
    };
    if (count > 0) load();
    return () => leaving.abort();
  }, [api, id, count]);
  return loaded.length === count ? loaded : undefined;
}
