import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Result } from '@agentic-retail/domain/result';
import { useState } from 'react';

export interface RequestState {
  readonly isBusy: boolean;
  /** Why the latest one failed. */
  readonly failure: CallFailure | undefined;
  /** Sends one, and gives its answer to `onDone` when it is one. */
  readonly send: <T>(
    ask: () => Promise<Result<T, CallFailure>>,
    onDone: (answer: T) => void,
  ) => Promise<void>;
}

/** What a form shows while it sends, and when that fails. */
export function useRequest(): RequestState {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  return {
    isBusy,
    failure,
    send: async (ask, onDone) => {
      setBusy(true);
      setFailure(undefined);
      const answer = await ask();
      setBusy(false);
      if (answer.ok) onDone(answer.value);
      else setFailure(answer.error);
    },
  };
}
