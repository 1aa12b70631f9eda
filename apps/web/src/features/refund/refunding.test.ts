import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Problem } from '@agentic-retail/contracts/problem';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import { fail, ok } from '@agentic-retail/domain/result';
import { describe, expect, it } from '@jest/globals';
import type { TerminalError } from '../../lib/card-terminal.ts';
import { createRefunding } from './refunding.ts';

const saleId = '0199aaaa-0000-7000-8000-000000000001';
const refundId = '0199aaaa-0000-7000-8000-000000000002';
const lines = [{ sku: 'CUP', quantity: 1, backToStock: 1 }];
const payouts = [
  { method: 'card', amount: 200, reference: 'A' },
  { method: 'card', amount: 100, reference: 'B' },
] as const;
const unreachable: CallFailure = { kind: 'unreachable', cause: 'no network' };

function problem(code: Problem['code'], status: number): CallFailure {
  return { kind: 'problem', problem: { type: code, title: code, detail: code, status, code } };
}

/** A service that gives `failures` in turn and then records, beside a terminal that does likewise. */
function refunding(
  failures: readonly CallFailure[] = [],
  terminalFailures: readonly (TerminalError['code'] | undefined)[] = [],
) {
  const sent: string[] = [];
  const paid: string[] = [];
  let changes = 0;
  const flow = createRefunding({
    api: {
      refundSale: async ({ params, body }) => {
        const failure = failures[sent.length];
        sent.push(JSON.stringify(body));
        if (failure !== undefined) return fail(failure);
        return ok({ ...body, transactionId: params.id, currency: 'GBP' } as unknown as Refund);
      },
    },
    terminal: {
      refund: async ({ reference, amount, refundId: id }) => {
        const code = terminalFailures[paid.length];
        paid.push(`${id.slice(-1)} ${reference} ${amount}${code === undefined ? '' : ' failed'}`);
        return code === undefined ? ok(undefined) : fail({ code });
      },
    },
    saleId,
    refundId,
    registerId: 'till-1',
    onSaleChanged: () => {
      changes += 1;
    },
  });
  return { flow, sent, paid, changes: () => changes };
}

describe('a refund', () => {
  it('is recorded by one request, also when the button is hit twice, and then paid to the cards', async () => {
    const { flow, sent, paid, changes } = refunding();
    await Promise.all([flow.start({ lines, payouts }), flow.start({ lines, payouts })]);
    expect(sent).toHaveLength(1);
    expect(paid).toEqual(['2 A 200', '2 B 100']);
    expect([flow.state.get().phase, changes()]).toEqual(['done', 1]);
  });

  it('pays no card before the service has recorded it', async () => {
    const { flow, paid, changes } = refunding([problem('refund-exceeds-sale', 409)]);
    await flow.start({ lines, payouts });
    expect(paid).toEqual([]);
    expect(flow.state.get()).toMatchObject({ phase: 'choosing', failure: { kind: 'problem' } });
    // What is left of the sale has to be looked at again.
    expect(changes()).toBe(1);
  });

  it('that got no answer is sent again with the same id and content', async () => {
    const { flow, sent } = refunding([unreachable, problem('busy', 503)]);
    await flow.start({ lines, payouts });
    await flow.retry();
    expect(flow.state.get().phase).toBe('unconfirmed');
    await flow.retry();
    expect(flow.state.get().phase).toBe('done');
    expect(sent[0]).toContain(refundId);
    expect(new Set(sent).size).toBe(1);
  });

  it('stays unconfirmed while the door is closed to the repeat', async () => {
    const { flow } = refunding([unreachable, problem('role-required', 403)]);
    await flow.start({ lines, payouts });
    await flow.retry();
    expect(flow.state.get().phase).toBe('unconfirmed');
  });

  it('that the terminal does not pay is asked for again by the same refund', async () => {
    const { flow, paid, sent } = refunding([], [undefined, 'not-reachable']);
    await flow.start({ lines, payouts });
    expect(flow.state.get()).toMatchObject({ phase: 'card-failed', code: 'not-reachable' });
    await flow.retryCards();
    expect(paid).toEqual(['2 A 200', '2 B 100 failed', '2 A 200', '2 B 100']);
    expect([flow.state.get().phase, sent.length]).toEqual(['done', 1]);
  });
});
