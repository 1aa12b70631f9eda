import { ok } from '@agentic-retail/domain/result';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { InvocationResult } from './function-instance.ts';
import { runSchedules } from './run-schedules.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const schedule = { name: 'Nightly', functionName: 'Sweep', everyMs: 900_000 };

function hostThat(answer: () => Promise<InvocationResult>) {
  const invoke = jest.fn((_eventJson: string) => answer());
  return { invoke, hosts: new Map([['Sweep', { invoke }]]) };
}

describe('runSchedules', () => {
  it('calls the function at its interval, with an event of EventBridge, until it is ended', async () => {
    const { invoke, hosts } = hostThat(async () => ok(undefined));
    const end = runSchedules([schedule], hosts, 'us-east-1');
    await jest.advanceTimersByTimeAsync(899_999);
    expect(invoke).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(900_001);
    expect(invoke).toHaveBeenCalledTimes(2);
    expect(JSON.parse(invoke.mock.calls[0]?.[0] ?? '')).toMatchObject({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      resources: ['arn:aws:events:us-east-1:000000000000:rule/Nightly'],
    });
    end();
    await jest.advanceTimersByTimeAsync(9_000_000);
    expect(invoke).toHaveBeenCalledTimes(2);
  });

  it('does not call it while it still runs', async () => {
    let finish: (result: InvocationResult) => void = () => {};
    const { invoke, hosts } = hostThat(() => new Promise((resolve) => (finish = resolve)));
    const end = runSchedules([schedule], hosts, 'us-east-1');
    await jest.advanceTimersByTimeAsync(2_700_000);
    expect(invoke).toHaveBeenCalledTimes(1);
    finish(ok(undefined));
    await jest.advanceTimersByTimeAsync(900_000);
    expect(invoke).toHaveBeenCalledTimes(2);
    end();
  });

  it('refuses a schedule whose function is not there', () => {
    expect(() => runSchedules([schedule], new Map(), 'us-east-1')).toThrow(
      'schedule Nightly calls no function',
    );
  });
});
