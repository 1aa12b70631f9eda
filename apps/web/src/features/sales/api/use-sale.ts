import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { useEffect, useState } from 'react';
import { useServices } from '../../../lib/services.ts';

export type SaleState =
  | { readonly status: 'loading' }
  | { readonly status: 'found'; readonly sale: Transaction }
  | { readonly status: 'failed'; readonly failure: CallFailure };

/** One sale; `known` saves the question when the list holds it already. */
export function useSale(id: string, known: Transaction | undefined): SaleState {
  const { api } = useServices();
  const [answer, setAnswer] = useState<{ readonly id: string; readonly state: SaleState }>();
  const isKnown = known !== undefined;
  useEffect(() => {
    if (isKnown) return;
    let isCurrent = true;
    api.getTransaction({ params: { id } }).then((got) => {
      if (!isCurrent) return;
      const state: SaleState = got.ok
        ? { status: 'found', sale: got.value }
        : { status: 'failed', failure: got.error };
      setAnswer({ id, state });
    });
    return () => {
      isCurrent = false;
    };
  }, [api, id, isKnown]);
  if (known !== undefined) return { status: 'found', sale: known };
  return answer?.id === id ? answer.state : { status: 'loading' };
}
