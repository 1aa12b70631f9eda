import type { CallFailure } from '@agentic-retail/contracts/client';

/** Whether no PIN opens the session any more, at this till. */
export function needsPassword(failure: CallFailure): boolean {
  if (failure.kind !== 'problem') return false;
  const { code, triesLeft } = failure.problem;
  return code === 'password-required' || (code === 'wrong-pin' && triesLeft === 0);
}
