import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Problem } from '@agentic-retail/contracts/problem';
import { fail, ok } from '@agentic-retail/domain/result';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { createMemoryStorage } from '../../lib/memory-storage.ts';
import { createSimulatedTerminal } from '../../lib/simulated-terminal.ts';
import { waitFor } from '../../lib/wait-for.ts';
import { type Checkout, createCheckout } from './checkout.ts';
import { createPendingSales } from './pending-sales.ts';
import type { Refusal } from './refusal.ts';
import { transactionOf } from './transaction-of.ts';

export const lines = [{ sku: 'CAN-001', quantity: 2 }];
export const unreachable: CallFailure = { kind: 'unreachable', cause: 'no network' };

export function problem(code: Problem['code'], more = {}): CallFailure {
  const text = { type: `urn:${code}`, title: code, detail: code };
  return { kind: 'problem', problem: { ...text, status: 409, code, ...more } };
}

/** What the card terminal does wrong. */
interface Faults {
  readonly declines?: boolean;
  readonly keepsMoney?: () => boolean;
}

/** Why the service would make no sale by now. */
type Foresight = (registerId: string) => Promise<Refusal | undefined> | undefined;

/** A till whose service gives `answers` in turn, and then confirms every sale. */
export function till(
  answers: readonly CallFailure[] = [],
  faults: Faults = {},
  foreseeRefusal: Foresight = () => undefined,
) {
  const sent: string[] = [];
  const waits: number[] = [];
  const storage = createMemoryStorage();
  const pending = createPendingSales(storage);
  let ids = 0;
  const total = 1495;
  const terminal = createSimulatedTerminal({
    wait: async () => {},
    declines: () => faults.declines ?? false,
  });
  const checkout = createCheckout({
    api: {
      completeSale: async ({ body }) => {
        const failure = answers[sent.length];
        sent.push(JSON.stringify(body));
        return failure === undefined ? ok(transactionOf(body)) : fail(failure);
      },
    },
    terminal: {
      ...terminal,
      reverse: async (reference) => {
        if (faults.keepsMoney?.() === true) return fail({ code: 'not-reachable' });
        return terminal.reverse(reference);
      },
    },
    pending,
    price: (cart) =>
      ok({
        lines: [],
        taxes: [],
        subtotal: 0,
        discountTotal: 0,
        tax: 0,
        total: cart.length * total,
      }),
    makeSaleId: () => {
      ids += 1;
      return `0199aaaa-0000-7000-8000-00000000000${ids}`;
    },
    registerId: () => 'till-1',
    currency: () => 'GBP',
    foreseeRefusal,
    wait: async (delayMs, signal) => {
      waits.push(delayMs);
      // No test waits for a retry.
      if (signal !== undefined) await waitFor(delayMs, signal);
    },
  });
  return { checkout, sent, waits, storage, pending, idsMade: () => ids };
}
export function phase(checkout: Checkout) {
  return checkout.state.get().phase;
}

export function completed(checkout: Checkout): Transaction {
  const state = checkout.state.get();
  if (state.phase !== 'completed') throw new Error(`Expected a completed sale, got ${state.phase}`);
  return state.transaction;
}
