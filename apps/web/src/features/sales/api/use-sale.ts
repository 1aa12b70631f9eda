import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../../../lib/services.ts';

export type SaleState =
  | { readonly status: 'loading' }
  | { readonly status: 'found'; readonly sale: Transaction }
  | { readonly status: 'failed'; readonly failure: CallFailure };

/**
 * One sale, and what asks for it again.
 *
 * @param known what a list has of it at first, which saves the first question
 */
export function useSale(
  id: string,
  known: Transaction | undefined,
): { readonly state: SaleState; readonly reload: () => Promise<void> } {
  const { api } = useServices();
  const [state, setState] = useState<SaleState>(
    known === undefined ? { status: 'loading' } : { status: 'found', sale: known },
  );
  const isOpen = useRef(true);
  const reload = useCallback(async () => {
    const got = await api.getTransaction({ params: { id } });
    if (!isOpen.current) return;
    if (got.ok) setState({ status: 'found', sale: got.value });
    else {
      // What is shown already is better than nothing.
      const failed: SaleState = { status: 'failed', failure: got.error };
      setState((before) => (before.status === 'found' ? before : failed));
    }
  }, [api, id]);
  const isLoading = state.status === 'loading';
  useEffect(() => {
    isOpen.current = true;
    if (isLoading) reload();
    return () => {
      isOpen.current = false;
    };
  }, [isLoading, reload]);
  return { state, reload };
}
