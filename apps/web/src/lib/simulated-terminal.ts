import { fail, ok } from '@agentic-retail/domain/result';
import type { CardTerminal } from './card-terminal.ts';

export interface SimulatedTerminalOptions {
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly wait: (delayMs: number, signal?: AbortSignal) => Promise<void>;
  /** @default every card is approved */
  readonly declines?: (amount: number) => boolean;
}

/** About what a contactless payment takes. */
const APPROVAL_MS = 1000;

/** Approves cards without any device, until a real terminal takes its place behind the same port. */
export function createSimulatedTerminal(options: SimulatedTerminalOptions): CardTerminal {
  let count = 0;
  return {
    charge: async ({ amount, saleId }, signal) => {
      await options.wait(APPROVAL_MS, signal);
      if (signal.aborted) return fail({ code: 'cancelled' });
      if (options.declines?.(amount)) return fail({ code: 'declined' });
      count += 1;
      return ok({ reference: `SIM-${saleId.slice(-6).toUpperCase()}-${count}` });
    },
    // It moves no money, so there is nothing to give twice.
    refund: async () => {
      await options.wait(APPROVAL_MS);
      return ok(undefined);
    },
    reverse: async () => {
      await options.wait(APPROVAL_MS / 2);
      return ok(undefined);
    },
  };
}
