import { ok } from '@agentic-retail/domain/result';
import { expect, it, jest } from '@jest/globals';
import { runSchedules } from './run-schedules.ts';

it('calls a function at once, then at its rate, until it is stopped', () => {
  jest.useFakeTimers();
  const called: string[] = [];
  const host = {
    invoke: async (eventJson: string) => {
      called.push(eventJson);
      return ok(undefined);
    },
  };
  const schedule = { functionName: 'inventory', everyMs: 60_000, eventJson: '{"task":"sweep"}' };
  const stop = runSchedules([schedule], new Map([['inventory', host]]));
  expect(called).toEqual(['{"task":"sweep"}']);
  jest.advanceTimersByTime(120_000);
  expect(called).toHaveLength(3);
  stop();
  jest.advanceTimersByTime(120_000);
  expect(called).toHaveLength(3);
  jest.useRealTimers();
});

it('says so when there is no such function', () => {
  const schedule = { functionName: 'nobody', everyMs: 60_000, eventJson: '{}' };
  expect(() => runSchedules([schedule], new Map())).toThrow('nobody');
});
