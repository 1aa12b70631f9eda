import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Result } from '@agentic-retail/domain/result';
import { useCallback, useEffect, useState } from 'react';

export interface ReportState<T> {
  /** Of what is asked for now; what was asked for before is not shown. */
  readonly report?: T;
  readonly failure?: CallFailure;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

type Load<T> = () => Promise<Result<T, CallFailure>>;

/**
 * A report, from asking to its answer.
 *
 * @param load asks for it; another function is another report, so keep it with `useCallback`
 */
export function useReport<T>(load: Load<T>): ReportState<T> {
  const [answer, setAnswer] = useState<{
    readonly load: Load<T>;
    readonly result: Result<T, CallFailure>;
  }>();
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks the same again
  useEffect(() => {
    let isCurrent = true;
    load().then((result) => {
      if (isCurrent) setAnswer({ load, result });
    });
    return () => {
      isCurrent = false;
    };
  }, [load, turn]);
  const reload = useCallback(() => {
    setAnswer(undefined);
    setTurn((before) => before + 1);
  }, []);
  if (answer?.load !== load) return { isLoading: true, reload };
  return answer.result.ok
    ? { report: answer.result.value, isLoading: false, reload }
    : { failure: answer.result.error, isLoading: false, reload };
}
