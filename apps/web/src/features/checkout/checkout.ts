import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import type { Payment } from '@agentic-retail/domain/sale/payment';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import type { TerminalError } from '../../lib/card-terminal.ts';
import { createStore, type ReadableStore } from '../../lib/store.ts';
import type { CheckoutOptions } from './checkout-options.ts';
import type { CheckoutState } from './checkout-state.ts';
import { giveBack } from './give-back.ts';
import { keepOpenMoney } from './keep-open-money.ts';
import { isIdUseless, type Refusal, refusalOf } from './refusal.ts';
import { chargedOf, dueOf, withPayments } from './sale-in-progress.ts';

/** Pauses before the page sends an unanswered sale again by itself. */
const RETRY_DELAYS_MS = [1000, 2000, 4000];
/** A customer waits with the card in hand; the service has the last word anyway. */
const CHECK_LIMIT_MS = 3000;

export type Checkout = ReturnType<typeof createCheckout>;

/** Takes the money for a cart and gets the sale confirmed, once. */
export function createCheckout(options: CheckoutOptions) {
  const { api, terminal, pending } = options;
  const state = createStore<CheckoutState>({ phase: 'closed' });
  /** The id of an attempt that was never answered: it may still arrive, so the cart keeps it. */
  let unansweredId: string | undefined;
  /** Every id of which an attempt was never answered, also those no cart keeps. */
  const unanswered = new Set<string>();
  let charging = new AbortController();

  const send = async (request: SaleRequest) => {
    pending.save({ request, wasSent: true });
    for (let attempt = 1; ; attempt += 1) {
      state.set({ phase: 'sending', request, attempt });
      const answer = await api.completeSale({ body: request });
      if (answer.ok) {
        unansweredId = undefined;
        pending.remove(request.id);
        state.set({ phase: 'completed', transaction: answer.value });
        return;
      }
      const refusal = refusalOf(answer.error, request, unanswered.has(request.id));
      if (refusal !== undefined) {
        refuse(request, refusal);
        return;
      }
      unansweredId = request.id;
      unanswered.add(request.id);
      const delayMs = RETRY_DELAYS_MS[attempt - 1];
      if (delayMs === undefined || answer.error.kind === 'unauthorized') {
        state.set({ phase: 'unconfirmed', request, failure: answer.error });
        return;
      }
      await options.wait(delayMs);
    }
  };

  const refuse = (request: SaleRequest, refusal: Refusal) => {
    keepWhatIsOpen(request);
    if (isIdUseless(refusal)) unansweredId = undefined;
    const wasUnanswered = unanswered.has(request.id);
    state.set({ phase: 'refused', request, refusal, wasUnanswered });
  };

  const keepWhatIsOpen = (request: SaleRequest) =>
    keepOpenMoney(pending, request, unanswered.has(request.id));

  /** Sends the sale once all is paid. */
  const proceed = async (request: SaleRequest) => {
    if (dueOf(request) === 0) await send(request);
    else state.set({ phase: 'paying', request });
  };

  return {
    state: state as ReadableStore<CheckoutState>,

    /** Opens the checkout of a cart, at the price of this instant. */
    start: (
      lines: SaleRequest['lines'],
      given: Pick<SaleRequest, 'discounts' | 'approvalId'> = {},
    ) => {
      const { phase } = state.get();
      if (phase !== 'closed' && phase !== 'refused' && phase !== 'completed') return;
      const id = unansweredId ?? options.makeSaleId();
      const cart = options.price(lines, saleTime(id), given.discounts);
      if (!cart.ok) return;
      const registerId = options.registerId();
      const expectedTotal = cart.value.total;
      const request = { id, registerId, lines: [...lines], ...given, payments: [], expectedTotal };
      state.set({ phase: 'paying', request });
    },

    /** Takes what is still due in cash and sends the sale. */
    payCash: async (tendered: MinorUnits) => {
      const now = state.get();
      if (now.phase !== 'paying') return;
      const amount = dueOf(now.request);
      if (tendered < amount) return;
      const cash: Payment[] = amount === 0 ? [] : [{ method: 'cash', amount, tendered }];
      await proceed(withPayments(now.request, [...now.request.payments, ...cash]));
    },

    /** Charges a card with all or a part of what is due. */
    payCard: async (amount: MinorUnits) => {
      const now = state.get();
      if (now.phase !== 'paying' || amount <= 0 || amount > dueOf(now.request)) return;
      const { request } = now;
      const giveUp = (code: TerminalError['code']) =>
        state.set({ phase: 'paying', request, problem: { action: 'charge', code } });
      charging = new AbortController();
      const { signal } = charging;
      // One that was sent before may have been made: only sending it again can tell.
      const check = unanswered.has(request.id)
        ? undefined
        : options.foreseeRefusal(request.registerId);
      if (check !== undefined) {
        state.set({ phase: 'checking', request, amount });
        const refusal = await Promise.race([check, options.wait(CHECK_LIMIT_MS, signal)]);
        if (signal.aborted) return giveUp('cancelled');
        if (refusal !== undefined) return refuse(request, refusal);
      }
      state.set({ phase: 'charging', request, amount });
      const charge = { amount, currency: options.currency(), saleId: request.id };
      const charged = await terminal.charge(charge, signal);
      if (!charged.ok) return giveUp(charged.error.code);
      const card: Payment = { method: 'card', amount, reference: charged.value.reference };
      const paid = withPayments(request, [...request.payments, card]);
      pending.save({ request: paid, wasSent: unanswered.has(paid.id) });
      await proceed(paid);
    },

    /** Gives up waiting for the card, or for what is checked before. */
    cancelCharge: () => charging.abort(),

    /** Gives charged cards their money back, so that the cart can be changed or left. */
    reverseCharges: async () => {
      const before = state.get();
      if (before.phase !== 'paying' && before.phase !== 'refused') return;
      let { request } = before;
      state.set({ phase: 'reversing', request });
      const givenBack = await giveBack(terminal, request, (rest) => {
        request = rest;
        keepWhatIsOpen(rest);
        state.set({ phase: 'reversing', request });
      });
      const { problem: _, ...now } = before;
      state.set({ ...now, request, ...(!givenBack.ok && { problem: givenBack.error }) });
    },

    /** Takes the service's price in place of the till's; the customer pays that. */
    acceptPrice: () => {
      const now = state.get();
      if (now.phase !== 'refused' || now.refusal.kind !== 'price-changed') return;
      if (chargedOf(now.request) > 0) return;
      const expectedTotal = now.refusal.cart.total;
      state.set({ phase: 'paying', request: { ...now.request, payments: [], expectedTotal } });
    },

    /** Sends an unconfirmed sale again: the same id, the same content. */
    retry: async () => {
      const now = state.get();
      if (now.phase === 'unconfirmed') await send(now.request);
    },

    /** Takes up a sale of `pending` again, after a reload or when it was set aside. */
    resume: (saleId: string) => {
      const sale = pending.all.get().find(({ request }) => request.id === saleId);
      if (sale === undefined || state.get().phase !== 'closed') return;
      const { request, wasSent } = sale;
      if (wasSent) {
        unansweredId = request.id;
        unanswered.add(request.id);
      }
      state.set({ phase: wasSent ? 'unconfirmed' : 'paying', request });
    },

    /** Leaves an unconfirmed sale for later; it stays among the pending ones. */
    setAside: () => {
      if (state.get().phase !== 'unconfirmed') return;
      unansweredId = undefined;
      state.set({ phase: 'closed' });
    },

    /** Goes back to the cart, unless a card has been charged or the sale may have been made. */
    close: () => {
      const now = state.get();
      const isDone = now.phase === 'completed';
      const isFree =
        (now.phase === 'paying' || now.phase === 'refused') && chargedOf(now.request) === 0;
      if (isDone || isFree) state.set({ phase: 'closed' });
    },

    /** The money of a refused sale was handed back: nothing is left to decide about it. */
    discard: () => {
      const now = state.get();
      if (now.phase !== 'refused' || chargedOf(now.request) > 0) return;
      pending.remove(now.request.id);
      state.set({ phase: 'closed' });
    },

    /** The sale this checkout works at, or whose id its cart keeps. */
    saleId: () => {
      const now = state.get();
      return 'request' in now ? now.request.id : unansweredId;
    },

    /** The cart is gone; whatever comes next is another sale. */
    forgetCart: () => {
      if (state.get().phase === 'closed') unansweredId = undefined;
    },
  };
}
