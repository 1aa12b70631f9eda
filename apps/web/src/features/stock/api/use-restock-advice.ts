import type { CallFailure } from '@agentic-retail/contracts/client';
import type { RestockAdvice } from '@agentic-retail/domain/restock/recommend-restock';
import { useEffect, useState } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';

/** How much of a product to order, as the service reckons. */
export function useRestockAdvice(sku: string): { advice?: RestockAdvice; failure?: CallFailure } {
  const api = useBackOffice();
  const [answer, setAnswer] = useState<{ advice?: RestockAdvice; failure?: CallFailure }>({});
  useEffect(() => {
    let isCurrent = true;
    api.adviseRestock({ params: { sku } }).then((got) => {
      if (isCurrent) setAnswer(got.ok ? { advice: got.value } : { failure: got.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [api, sku]);
  return answer;
}
