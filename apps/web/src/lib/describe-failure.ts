import type { CallFailure } from '@agentic-retail/contracts/client';

/** What to tell people about a call that failed: what happened, and what they can do. */
export function describeFailure(failure: CallFailure): string {
  switch (failure.kind) {
    case 'problem':
      return failure.problem.detail || failure.problem.title;
    case 'unauthorized':
      return 'Your session has ended. Sign in again.';
    case 'unreachable':
      return 'The shop’s server can’t be reached. Check the network, then try again.';
    case 'unexpected-answer':
      return `The shop’s server gave an answer the till doesn’t understand (${failure.status}). Try again in a moment.`;
  }
}
