import type { CallFailure } from '@agentic-retail/contracts/client';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { useCallback, useEffect, useState } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';

export type OpenSessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: CallFailure }
  | { readonly status: 'known'; readonly session: CashSession | undefined };

interface OpenSession {
  readonly state: OpenSessionState;
  readonly reload: () => void;
  /** Shows what the service has just answered. */
  readonly show: (session: CashSession | undefined) => void;
}

/** The session that is open at a register. */
export function useOpenSession(registerId: string): OpenSession {
  const api = useBackOffice();
  const [state, setState] = useState<OpenSessionState>({ status: 'loading' });
  const load = useCallback(async (): Promise<OpenSessionState> => {
    const answer = await api.getOpenCashSession({ params: { registerId } });
    return answer.ok
      ? { status: 'known', session: answer.value.session ?? undefined }
      : { status: 'failed', failure: answer.error };
  }, [api, registerId]);
  useEffect(() => {
    let isCurrent = true;
    load().then((loaded) => {
      if (isCurrent) setState(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [load]);
  return {
    state,
    reload: async () => setState(await load()),
    show: (session) => setState({ status: 'known', session }),
  };
}
