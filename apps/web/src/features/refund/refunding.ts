import type { CallFailure, Client } from '@agentic-retail/contracts/client';
import type { RefundRequest } from '@agentic-retail/domain/refund/draft-refund';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import type { CardTerminal } from '../../lib/card-terminal.ts';
import { createStore, type ReadableStore } from '../../lib/store.ts';
import type { RefundState } from './refund-state.ts';

export interface RefundingOptions {
  readonly api: Pick<Client, 'refundSale'>;
  readonly terminal: Pick<CardTerminal, 'refund'>;
  readonly saleId: string;
  /** Made before anything is sent, and kept until it is answered. */
  readonly refundId: string;
  readonly registerId: string;
  /** The sale is not what it was: `refund` was recorded, or was refused since another one came first. */
  readonly onSaleChanged: (refund?: Refund) => void;
}

export type Refunding = ReturnType<typeof createRefunding>;

/**
 * Gets a refund recorded, once, and then gives cards their money back. In this order: of two
 * managers who refund the same piece one is refused, and a terminal must not have paid for both.
 */
export function createRefunding(options: RefundingOptions) {
  const { api, terminal, saleId } = options;
  const state = createStore<RefundState>({ phase: 'choosing' });

  const send = async (request: RefundRequest, isRepeat: boolean) => {
    state.set({ phase: 'sending', request });
    const answer = await api.refundSale({ params: { id: saleId }, body: request });
    if (answer.ok) {
      options.onSaleChanged(answer.value);
      await payCards(answer.value);
    } else if (isRefusal(answer.error, isRepeat)) {
      options.onSaleChanged();
      state.set({ phase: 'choosing', failure: answer.error });
    } else state.set({ phase: 'unconfirmed', request, failure: answer.error });
  };

  const payCards = async (refund: Refund) => {
    state.set({ phase: 'paying-cards', refund });
    for (const payout of refund.payouts) {
      if (payout.method !== 'card') continue;
      const { amount, reference } = payout;
      const { currency, id: refundId } = refund;
      const paid = await terminal.refund({ reference, amount, currency, refundId });
      if (!paid.ok) {
        state.set({ phase: 'card-failed', refund, code: paid.error.code });
        return;
      }
    }
    state.set({ phase: 'done', refund });
  };

  return {
    state: state as ReadableStore<RefundState>,

    start: async ({ lines, payouts }: Pick<RefundRequest, 'lines' | 'payouts'>) => {
      if (state.get().phase !== 'choosing') return;
      const { refundId: id, registerId } = options;
      await send({ id, registerId, lines, payouts }, false);
    },

    /** Sends an unconfirmed refund again: the same id, the same content. */
    retry: async () => {
      const now = state.get();
      if (now.phase === 'unconfirmed') await send(now.request, true);
    },

    /** Asks the terminal again for what it has not given back; what it has is not given twice. */
    retryCards: async () => {
      const now = state.get();
      if (now.phase === 'card-failed') await payCards(now.refund);
    },
  };
}

/** Whether nothing was recorded. A closed door says so of this attempt, not of the one before. */
function isRefusal(failure: CallFailure, isRepeat: boolean): boolean {
  if (failure.kind === 'unauthorized') return !isRepeat;
  if (failure.kind !== 'problem') return false;
  const { status } = failure.problem;
  return status < 500 && !(isRepeat && (status === 401 || status === 403));
}
