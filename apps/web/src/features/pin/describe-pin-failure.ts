import type { CallFailure } from '@agentic-retail/contracts/client';
import { describeFailure } from '../../lib/describe-failure.ts';

/** What was wrong comes first, since the rest is what is left to try. */
export function describePinFailure(failure: CallFailure): string {
  const detail = describeFailure(failure);
  return failure.kind === 'problem' ? `${failure.problem.title}. ${detail}` : detail;
}
