import type { CallFailure } from '@agentic-retail/contracts/client';
import type { ProblemCode } from '@agentic-retail/contracts/problem';

/** What to do about a call that failed. */
export type NextStep = 'try-again' | 'sign-in' | 'give-up';

const passing: ReadonlySet<ProblemCode> = new Set(['busy', 'internal-error', 'too-many-attempts']);
/** A gateway that is overloaded, or cannot reach the service at the moment. */
const passingStatus: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Only what may pass by itself is tried again; everything sent is safe to send twice. */
export function nextStep(failure: CallFailure): NextStep {
  switch (failure.kind) {
    case 'unreachable':
      return 'try-again';
    case 'unauthorized':
      return 'sign-in';
    case 'unexpected-answer':
      return passingStatus.has(failure.status) ? 'try-again' : 'give-up';
    case 'problem':
      if (failure.problem.code === 'not-signed-in') return 'sign-in';
      return passing.has(failure.problem.code) ? 'try-again' : 'give-up';
  }
}
