import type { CallFailure } from '@agentic-retail/contracts/client';
import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import type { Result } from '@agentic-retail/domain/result';
import type { ProductEdit } from './plan-edits.ts';

export type EditResult = ResponseOf<Routes['editProducts']>['results'][number];

/** What became of the edits so far. */
export interface EditReport {
  readonly done: number;
  readonly of: number;
  readonly changed: number;
  /** Those that did not change, and why. */
  readonly left: readonly Pick<EditResult, 'sku' | 'outcome'>[];
}

export interface EditPorts {
  readonly send: (
    edits: readonly ProductEdit[],
  ) => Promise<Result<{ readonly results: readonly EditResult[] }, CallFailure>>;
  /** Told of each answer. */
  readonly onResults: (results: readonly EditResult[], report: EditReport) => void;
  readonly pause: (ms: number) => Promise<void>;
}

/** What one request takes. */
const PER_REQUEST = 100;
const AT_ONCE = 3;
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 250;

/**
 * Carries out edits, and says of each what became of it. What got no answer is sent again, which changes
 * nothing twice; what still got none is `not-done`.
 */
export async function runEdits(
  edits: readonly ProductEdit[],
  ports: EditPorts,
): Promise<EditReport> {
  let report: EditReport = { done: 0, of: edits.length, changed: 0, left: [] };
  let next = 0;
  async function sendRest(): Promise<void> {
    while (next < edits.length) {
      const some = edits.slice(next, next + PER_REQUEST);
      next += PER_REQUEST;
      const results = await sendEdits(some, ports);
      const left = results.filter(({ outcome }) => outcome !== 'changed');
      report = {
        ...report,
        done: report.done + results.length,
        changed: report.changed + results.length - left.length,
        left: [...report.left, ...left.map(({ sku, outcome }) => ({ sku, outcome }))],
      };
      ports.onResults(results, report);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendRest));
  return report;
}

async function sendEdits(
  edits: readonly ProductEdit[],
  { send, pause }: EditPorts,
): Promise<readonly EditResult[]> {
  const done: EditResult[] = [];
  let open = edits;
  for (let attempt = 0; attempt < ATTEMPTS && open.length > 0; attempt++) {
    if (attempt > 0) await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
    const answer = await send(open);
    if (!answer.ok) continue;
    const settled = answer.value.results.filter(({ outcome }) => outcome !== 'not-done');
    done.push(...settled);
    const known = new Set(settled.map(({ sku }) => sku));
    open = open.filter(({ sku }) => !known.has(sku));
  }
  return [...done, ...open.map(({ sku }) => ({ sku, outcome: 'not-done' as const }))];
}
