import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Result } from '@agentic-retail/domain/result';
import { useState } from 'react';
import { describeFailure } from '../../lib/describe-failure.ts';

interface Sending {
  readonly isBusy: boolean;
  /** Why the latest attempt failed. */
  readonly problem: string | undefined;
  readonly send: <T>(
    attempt: Promise<Result<T, CallFailure>>,
    onDone: (value: T) => void,
  ) => Promise<void>;
}

/** A form on its way to the service. */
export function useSending(): Sending {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  return {
    isBusy,
    problem,
    send: async (attempt, onDone) => {
      setBusy(true);
      setProblem(undefined);
      const answer = await attempt;
      setBusy(false);
      if (answer.ok) onDone(answer.value);
      else setProblem(describeFailure(answer.error));
    },
  };
}
