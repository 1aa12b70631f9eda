import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Checkout } from './checkout.ts';
import { completed, lines, phase, till } from './checkout-fixture.ts';

const refusal = { kind: 'other', code: 'cash-session-required', detail: 'None is open.' } as const;
const never = () => new Promise<undefined>(() => {});
const cancelled = {
  phase: 'paying',
  request: { payments: [] },
  problem: { action: 'charge', code: 'cancelled' },
};

/** Where `checkout` is from now on, one after the other. */
function phasesOf(checkout: Checkout) {
  const phases: string[] = [];
  checkout.state.subscribe(() => phases.push(phase(checkout)));
  return phases;
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('refuses the sale before the card is charged, where none can be made', async () => {
  const asked: string[] = [];
  const answers = [refusal, undefined];
  const { checkout, sent, pending } = till([], {}, async (registerId) => {
    asked.push(registerId);
    return answers.shift();
  });
  checkout.start(lines);
  await checkout.payCard(1495);
  expect(checkout.state.get()).toMatchObject({ phase: 'refused', refusal, wasUnanswered: false });
  expect([sent, pending.all.get()]).toEqual([[], []]);
  checkout.start(lines);
  await checkout.payCard(1495);
  expect(completed(checkout).payments).toHaveLength(1);
  expect(asked).toEqual(['till-1', 'till-1']);
});

it('has no card presented before it knows', async () => {
  const { checkout } = till([], {}, async () => undefined);
  const phases = phasesOf(checkout);
  checkout.start(lines);
  await checkout.payCard(1495);
  expect(phases).toEqual(['paying', 'checking', 'charging', 'sending', 'completed']);
});

it('presents the card at once, where there is nothing to ask', async () => {
  const { checkout } = till();
  const phases = phasesOf(checkout);
  checkout.start(lines);
  await checkout.payCard(1495);
  expect(phases).toEqual(['paying', 'charging', 'sending', 'completed']);
});

it('can be given up while nobody answers', async () => {
  const { checkout, sent } = till([], {}, never);
  checkout.start(lines);
  const paying = checkout.payCard(1495);
  expect(phase(checkout)).toBe('checking');
  checkout.cancelCharge();
  await paying;
  expect(checkout.state.get()).toMatchObject(cancelled);
  expect(sent).toEqual([]);
  checkout.close();
  expect(phase(checkout)).toBe('closed');
});

it('does not ask the terminal when the answer comes together with the cancellation', async () => {
  const { checkout, sent } = till([], {}, async () => {
    await Promise.resolve();
    checkout.cancelCharge();
    return undefined;
  });
  const phases = phasesOf(checkout);
  checkout.start(lines);
  await checkout.payCard(1495);
  expect(phases).toEqual(['paying', 'checking', 'paying']);
  expect(checkout.state.get()).toMatchObject(cancelled);
  expect(sent).toEqual([]);
});

it('leaves it to the service when nobody has answered for three seconds', async () => {
  const { checkout } = till([], {}, never);
  checkout.start(lines);
  const paying = checkout.payCard(1495);
  await jest.advanceTimersByTimeAsync(2999);
  expect(phase(checkout)).toBe('checking');
  await jest.advanceTimersByTimeAsync(1);
  await paying;
  expect(completed(checkout).payments).toHaveLength(1);
});
