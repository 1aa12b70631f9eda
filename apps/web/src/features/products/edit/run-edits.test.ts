import type { CallFailure } from '@agentic-retail/contracts/client';
import { fail, ok } from '@agentic-retail/domain/result';
import { describe, expect, it } from '@jest/globals';
import type { ProductEdit } from './plan-edits.ts';
import { type EditPorts, type EditResult, runEdits } from './run-edits.ts';

const edits = (count: number): ProductEdit[] =>
  Array.from({ length: count }, (_, at) => ({ sku: `P-${at}`, version: 1, price: 5 }));

function run(count: number, send: EditPorts['send']) {
  const told: EditResult[] = [];
  const onResults = (results: readonly EditResult[]) => told.push(...results);
  return { told, report: runEdits(edits(count), { send, onResults, pause: async () => {} }) };
}

const changed = (some: readonly ProductEdit[]): EditResult[] =>
  some.map(({ sku }) => ({ sku, outcome: 'changed' }));

describe('runEdits', () => {
  it('sends every edit once, 100 at a time', async () => {
    const sent: string[] = [];
    const { told, report } = run(250, async (some) => {
      expect(some.length).toBeLessThanOrEqual(100);
      sent.push(...some.map(({ sku }) => sku));
      return ok({ results: changed(some) });
    });
    expect(await report).toEqual({ done: 250, of: 250, changed: 250, left: [] });
    expect(new Set(sent).size).toBe(250);
    expect(told).toHaveLength(250);
  });

  it('names what somebody else changed', async () => {
    const { report } = run(3, async (some) => {
      const [first, ...others] = changed(some);
      return ok({ results: [{ sku: first?.sku ?? '', outcome: 'conflict' as const }, ...others] });
    });
    expect(await report).toMatchObject({ changed: 2, left: [{ sku: 'P-0', outcome: 'conflict' }] });
  });

  it('repeats what got no answer, and only what was not placed', async () => {
    const sizes: number[] = [];
    const { report } = run(10, async (some) => {
      sizes.push(some.length);
      if (sizes.length === 1) return fail({ kind: 'unreachable' } as CallFailure);
      const results = changed(some).map((result, at): EditResult => {
        return sizes.length === 2 && at < 4 ? { ...result, outcome: 'not-done' } : result;
      });
      return ok({ results });
    });
    expect(await report).toMatchObject({ changed: 10, left: [] });
    expect(sizes).toEqual([10, 10, 4]);
  });

  it('loses none that stays without an answer', async () => {
    const { report } = run(5, async () => fail({ kind: 'unreachable' } as CallFailure));
    const { changed: count, left } = await report;
    expect(count).toBe(0);
    expect(left).toEqual(edits(5).map(({ sku }) => ({ sku, outcome: 'not-done' })));
  });
});
