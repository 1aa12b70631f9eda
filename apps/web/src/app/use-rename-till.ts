import { useState } from 'react';
import { describeFailure } from '../lib/describe-failure.ts';
import { useServices } from '../lib/services.ts';
import { useBackOffice } from '../lib/use-back-office.ts';
import { tillNameRule } from './till-name-texts.ts';

interface RenameTill {
  readonly isBusy: boolean;
  /** Why the latest name was not taken. */
  readonly problem: string | undefined;
  /** Returns whether it has the name now. */
  readonly rename: (name: string) => Promise<boolean>;
}

/** Gives this till another name, unless a cash session is open that it would not find again. */
export function useRenameTill(): RenameTill {
  const { registerId } = useServices();
  const api = useBackOffice();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const hindrance = async (name: string) => {
    const current = registerId.current.get();
    if (name.trim() !== current) {
      const answer = await api.getOpenCashSession({ params: { registerId: current } });
      if (answer.ok && answer.value.session !== null) {
        return `Close the cash session of ${current} first.`;
      }
      // It opened none under a name that is made up: without the network, that has to do.
      const isEnough =
        !answer.ok && answer.error.kind === 'unreachable' && registerId.isMadeUp.get();
      if (!answer.ok && !isEnough) return describeFailure(answer.error);
    }
    return registerId.rename(name) ? undefined : tillNameRule;
  };
  return {
    isBusy,
    problem,
    rename: async (name) => {
      setBusy(true);
      const found = await hindrance(name);
      setBusy(false);
      setProblem(found);
      return found === undefined;
    },
  };
}
