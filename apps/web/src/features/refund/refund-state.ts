import type { CallFailure } from '@agentic-retail/contracts/client';
import type { RefundRequest } from '@agentic-retail/domain/refund/draft-refund';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import type { TerminalError } from '../../lib/card-terminal.ts';

/** Where a refund is on its way. */
export type RefundState =
  /** Waits for the manager; `failure` is why the service refused the attempt before. */
  | { readonly phase: 'choosing'; readonly failure?: CallFailure }
  | { readonly phase: 'sending'; readonly request: RefundRequest }
  /** Whether it was recorded is not known: it has to be sent again as it is. */
  | {
      readonly phase: 'unconfirmed';
      readonly request: RefundRequest;
      readonly failure: CallFailure;
    }
  /** It is recorded, and cards get their money. */
  | { readonly phase: 'paying-cards'; readonly refund: Refund }
  /** It is recorded, but the terminal has not given all of it back. */
  | { readonly phase: 'card-failed'; readonly refund: Refund; readonly code: TerminalError['code'] }
  | { readonly phase: 'done'; readonly refund: Refund };
