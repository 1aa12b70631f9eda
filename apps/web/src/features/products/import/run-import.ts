import type { CallFailure } from '@agentic-retail/contracts/client';
import { repeatedRowRule } from '@agentic-retail/contracts/product/repeated-row-rule';
import type { RequestOf, ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { FileRow, RowBatch } from './batch-rows.ts';
import { emptyReport, type ImportReport, PROBLEMS_KEPT, type RowProblem } from './import-report.ts';

type Body = RequestOf<Routes['importProducts']>['body'];
type RowResult = ResponseOf<Routes['importProducts']>['rows'][number];

export interface ImportPorts {
  readonly send: (
    body: Body,
  ) => Promise<Result<{ readonly rows: readonly RowResult[] }, CallFailure>>;
  readonly pause: (ms: number) => Promise<void>;
  readonly onProgress: (report: ImportReport) => void;
}

/** How many requests are under way at a time. */
const AT_ONCE = 3;
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 250;

/**
 * Sends the rows of a file. Rows that the service could not place, and requests that got no answer, are
 * sent again: a row that is in changes nothing. Stops at the first request that fails for good; the
 * same file then goes on from there.
 */
export async function runImport(
  batches: AsyncIterable<RowBatch>,
  order: Omit<Body, 'rows'>,
  ports: ImportPorts,
  signal: AbortSignal,
): Promise<Result<ImportReport, CallFailure>> {
  let report = emptyReport;
  let failure: CallFailure | undefined;
  const rowOfSku = new Map<string, number>();
  const underWay = new Set<Promise<void>>();

  const settle = (results: readonly RowResult[], progress: number) => {
    report = addResults(report, results, Math.max(report.progress, progress));
    ports.onProgress(report);
  };
  const sendBatch = async ({ rows, progress }: RowBatch) => {
    const twice = new Map<number, RowResult>();
    for (const row of rows) {
      const refusal = repeated(row, rowOfSku);
      if (refusal) twice.set(row.row, refusal);
    }
    // A check also asks what else is wrong with a row that is refused already.
    const sent = order.isDryRun ? rows : rows.filter(({ row }) => !twice.has(row));
    const answer = sent.length === 0 ? ok([]) : await sendRows(sent, order, ports, signal);
    if (!answer.ok) {
      failure ??= answer.error;
      return;
    }
    const refused = new Map(twice);
    const others: RowResult[] = [];
    for (const result of answer.value) {
      const refusal = twice.get(result.row);
      if (refusal) refused.set(result.row, withErrors(refusal, result));
      else others.push(result);
    }
    settle([...refused.values(), ...others].sort(byRow), progress);
  };

  for await (const batch of batches) {
    if (signal.aborted || failure) break;
    const sending: Promise<void> = sendBatch(batch).finally(() => underWay.delete(sending));
    underWay.add(sending);
    if (underWay.size >= AT_ONCE) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  return failure ? fail(failure) : ok(report);
}

function byRow(a: RowResult, b: RowResult): number {
  return a.row - b.row;
}

/** What is wrong with a row whose product was on one before; of two, it is the first that counts. */
function repeated({ row, cells }: FileRow, rowOfSku: Map<string, number>): RowResult | undefined {
  const sku = cells.sku?.trim() ?? '';
  const first = rowOfSku.get(sku);
  if (first === undefined) {
    if (sku !== '') rowOfSku.set(sku, row);
    return undefined;
  }
  const errors = [{ field: 'sku', rule: repeatedRowRule(first), value: sku }] as const;
  return { row, sku, outcome: 'refused', changes: [], errors };
}

/** What else is wrong with it; that its SKU is there twice, the service may say as well. */
function withErrors(refusal: RowResult, { errors }: RowResult): RowResult {
  const others = errors.filter(({ field }) => field !== 'sku');
  return { ...refusal, errors: [...refusal.errors, ...others] };
}

async function sendRows(
  rows: readonly FileRow[],
  order: Omit<Body, 'rows'>,
  { send, pause }: ImportPorts,
  signal: AbortSignal,
): Promise<Result<readonly RowResult[], CallFailure>> {
  const done: RowResult[] = [];
  let left: readonly RowResult[] = [];
  let open = rows;
  for (let attempt = 0; attempt < ATTEMPTS && open.length > 0; attempt++) {
    if (attempt > 0) await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
    const answer = await send({ ...order, rows: open });
    if (!answer.ok) {
      const isLast = attempt === ATTEMPTS - 1 || signal.aborted;
      if (isLast || !mayPass(answer.error)) return answer;
      continue;
    }
    left = answer.value.rows.filter(({ outcome }) => outcome === 'not-done');
    done.push(...answer.value.rows.filter(({ outcome }) => outcome !== 'not-done'));
    const again = new Set(left.map(({ row }) => row));
    open = open.filter(({ row }) => again.has(row));
  }
  return ok([...done, ...left]);
}

/** Whether a failure may be over when the request is sent again. */
function mayPass(failure: CallFailure): boolean {
  return (
    failure.kind === 'unreachable' ||
    (failure.kind === 'unexpected-answer' && failure.status >= 500) ||
    (failure.kind === 'problem' && failure.problem.code === 'busy')
  );
}

function addResults(
  report: ImportReport,
  results: readonly RowResult[],
  progress: number,
): ImportReport {
  const counts = { ...report.counts };
  const problems: RowProblem[] = [];
  for (const { row, sku, outcome, errors } of results) {
    counts[outcome] += 1;
    problems.push(...errors.map((error) => ({ row, sku, ...error })));
  }
  return {
    rows: report.rows + results.length,
    counts,
    problems: [...report.problems, ...problems].slice(0, PROBLEMS_KEPT),
    problemCount: report.problemCount + problems.length,
    progress,
  };
}
