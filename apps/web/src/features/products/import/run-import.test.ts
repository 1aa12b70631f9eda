import type { CallFailure } from '@agentic-retail/contracts/client';
import { fail, ok } from '@agentic-retail/domain/result';
import { describe, expect, it, jest } from '@jest/globals';
import { readRecords } from '../file/read-records.ts';
import { batchRows } from './batch-rows.ts';
import type { ImportReport } from './import-report.ts';
import { type ImportPorts, runImport } from './run-import.ts';

const order = {
  importId: 'x'.repeat(16),
  fileName: 'a.csv',
  isDryRun: false,
  existingStock: 'keep',
} as const;
const unreachable: CallFailure = { kind: 'unreachable' } as CallFailure;

type Send = ImportPorts['send'];
type Rows = Parameters<Send>[0]['rows'];

const allNew = (rows: Rows) =>
  ok({
    rows: rows.map(({ row, cells }) => {
      return { row, sku: cells.sku ?? '', outcome: 'new' as const, changes: [], errors: [] };
    }),
  });

function run(
  lines: readonly string[],
  send: Send,
  signal = new AbortController().signal,
  of: Parameters<typeof runImport>[1] = order,
) {
  const file = new Blob([['sku,name', ...lines].join('\n')]);
  const seen: ImportReport[] = [];
  const batches = batchRows(readRecords(file), { sku: 0, name: 1 }, {});
  const ports = {
    send,
    pause: async () => {},
    onProgress: (report: ImportReport) => seen.push(report),
  };
  return { seen, result: runImport(batches, of, ports, signal) };
}

const lines = (count: number) => Array.from({ length: count }, (_, at) => `P-${at},Product`);

describe('runImport', () => {
  it('sends every row once, in requests of 100, a few at a time', async () => {
    const sent: number[] = [];
    let atOnce = 0;
    let most = 0;
    const send: Send = async ({ rows }) => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve, 1));
      atOnce -= 1;
      sent.push(...rows.map(({ row }) => row));
      expect(rows.length).toBeLessThanOrEqual(100);
      return allNew(rows);
    };
    const { result, seen } = run(lines(1_234), send);
    expect(await result).toMatchObject({
      value: { rows: 1_234, counts: { new: 1_234 }, progress: 1 },
    });
    expect(sent.sort((a, b) => a - b)).toEqual(Array.from({ length: 1_234 }, (_, at) => at + 2));
    expect(most).toBe(3);
    expect(seen).toHaveLength(13);
  });

  it('makes smaller requests of long rows', async () => {
    const send = jest.fn<Send>(async ({ rows }) => allNew(rows));
    const long = Array.from({ length: 100 }, (_, at) => `P-${at},${'x'.repeat(3_000)}`);
    await run(long, send).result;
    for (const [{ rows }] of send.mock.calls) {
      expect(JSON.stringify(rows).length).toBeLessThan(100_000);
    }
  });

  it('numbers rows as a spreadsheet does, empty ones too, and sends none of these', async () => {
    const send = jest.fn<Send>(async ({ rows }) => allNew(rows));
    await run(['A-1,x', '', ' , ', 'A-2,y'], send).result;
    expect(send.mock.calls[0]?.[0].rows.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('refuses a product that was on a row before, wherever that was', async () => {
    const { result } = run([...lines(150), 'P-3,Again'], async ({ rows }) => allNew(rows));
    expect(await result).toMatchObject({
      value: {
        counts: { new: 150, refused: 1 },
        problems: [{ row: 152, sku: 'P-3', field: 'sku', rule: expect.stringContaining('row 5') }],
      },
    });
  });

  it('checks such a row too, and says once that it is there twice', async () => {
    const wrong = { field: 'price', rule: 'is wrong', value: 'x' } as const;
    const again = { field: 'sku', rule: 'stands on row 3 already; keep', value: 'P-1' } as const;
    const send = jest.fn<Send>(async ({ rows }) =>
      ok({
        rows: rows.map(({ row, cells }) => ({
          row,
          sku: cells.sku ?? '',
          outcome: row === 4 ? ('refused' as const) : ('new' as const),
          changes: [],
          errors: row === 4 ? [wrong, again] : [],
        })),
      }),
    );
    const file = [...lines(2), 'P-1,Again', 'P-0,Again'];
    expect(await run(file, send, undefined, { ...order, isDryRun: true }).result).toMatchObject({
      value: {
        rows: 4,
        counts: { new: 2, refused: 2 },
        problems: [
          { row: 4, rule: expect.stringContaining('stands on row 3 already') },
          { row: 4, rule: 'is wrong' },
          { row: 5, rule: expect.stringContaining('stands on row 2 already') },
        ],
        problemCount: 3,
      },
    });
  });

  it('sends again what got no answer, and only the rows that were not placed', async () => {
    const calls: number[] = [];
    const send: Send = async ({ rows }) => {
      calls.push(rows.length);
      if (calls.length === 1) return fail(unreachable);
      const answer = allNew(rows);
      if (calls.length > 2 || !answer.ok) return answer;
      return ok({
        rows: answer.value.rows.map((row, at) =>
          at < 4 ? { ...row, outcome: 'not-done' as const } : row,
        ),
      });
    };
    const { result } = run(lines(10), send);
    expect(await result).toMatchObject({ value: { rows: 10, counts: { new: 10, 'not-done': 0 } } });
    expect(calls).toEqual([10, 10, 4]);
  });

  it('never loses a row that stays unplaced', async () => {
    const send: Send = async ({ rows }) =>
      ok({
        rows: rows.map(({ row }) => {
          return { row, sku: '', outcome: 'not-done' as const, changes: [], errors: [] };
        }),
      });
    expect(await run(lines(7), send).result).toMatchObject({
      value: { counts: { 'not-done': 7 } },
    });
  });

  it('stops at what no repetition helps with, and says what it was', async () => {
    const problem = { code: 'role-required', status: 403, title: 'No', detail: 'No' };
    const send = jest.fn<Send>(async () => fail({ kind: 'problem', problem } as CallFailure));
    expect(await run(lines(1_000), send).result).toMatchObject({ error: { problem } });
    expect(send.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const send = jest.fn<Send>(async ({ rows }) => {
      stop.abort();
      return allNew(rows);
    });
    const { result } = run(lines(1_000), send, stop.signal);
    expect((await result).ok).toBe(true);
    expect(send.mock.calls.length).toBeLessThanOrEqual(3);
  });
});
