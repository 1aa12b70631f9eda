import type { CallFailure } from '@agentic-retail/contracts/client';
import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import { useCallback, useEffect, useState } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';

interface InvoiceState {
  readonly invoice?: PurchaseInvoice;
  readonly failure?: CallFailure;
}

interface InvoiceAccess extends InvoiceState {
  readonly reload: () => Promise<void>;
  readonly put: (invoice: PurchaseInvoice) => void;
}

/** One purchase invoice. */
export function useInvoice(number: string): InvoiceAccess {
  const api = useBackOffice();
  const [state, setState] = useState<InvoiceState>({});
  const reload = useCallback(async () => {
    const answer = await api.getInvoice({ params: { number } });
    setState(answer.ok ? { invoice: answer.value } : { failure: answer.error });
  }, [api, number]);
  useEffect(() => {
    reload();
  }, [reload]);
  return { ...state, reload, put: (invoice) => setState({ invoice }) };
}
