import type { CallFailure } from '@agentic-retail/contracts/client';

/** One sentence or two about a call that failed, for people. */
export function describeFailure(failure: CallFailure): string {
  switch (failure.kind) {
    case 'problem': {
      const { title, detail, code } = failure.problem;
      return `${title} (${code}). ${detail}`.trim();
    }
    case 'unauthorized':
      return 'The shop does not accept the session it has just given.';
    case 'unreachable':
      return `Nothing answers (${causeOf(failure.cause)}).`;
    case 'unexpected-answer':
      return `The answer, of status ${failure.status}, is not one of the shop’s API; is the address right?`;
  }
}

/** `fetch` only says that it failed; why stands in the cause of what it throws. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return causeOf(error.cause);
  const { code } = error as NodeJS.ErrnoException;
  return error.message || (code ?? error.name);
}
