import type { Client } from '@agentic-retail/contracts/client';
import { productRow, rowsPerRequest } from './product-row.ts';

/** As the page sends them. */
const requestsAtOnce = 3;

export type Session = () => Promise<Client>;

export type Outcome = 'new' | 'unchanged';

export interface SentFile {
  readonly requests: number;
  /** What each row was answered with, by the row's index; the last answer counts. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
}

export interface SendOptions {
  readonly products: number;
  readonly isDryRun?: boolean;
  /** Told of how many rows were answered so far; says whether to send no more. */
  readonly onAnswered?: (rows: number) => boolean;
}

/**
 * Sends a file of products as the page does, from its first row on, until it is through or the shop
 * does not answer any more. Rows that could not be placed in time are sent again.
 * @throws Error when a row is refused, or changes a product
 */
export async function sendFile(session: Session, options: SendOptions): Promise<SentFile> {
  const { products, isDryRun = false, onAnswered = () => false } = options;
  const order = { importId: 'bench'.padEnd(43, '-'), fileName: 'bench.csv', isDryRun } as const;
  const outcomes = new Map<number, Outcome>();
  let requests = 0;
  let next = 0;
  let isOver = false;

  async function sendRest(): Promise<void> {
    while (next < products && !isOver) {
      const first = next;
      next += rowsPerRequest;
      const count = Math.min(rowsPerRequest, products - first);
      let rows = Array.from({ length: count }, (_, at) => productRow(first + at));
      while (rows.length > 0 && !isOver) {
        const client = await session();
        const body = { ...order, existingStock: 'set', rows } as const;
        const answer = await client.importProducts({ body });
        requests += 1;
        if (!answer.ok && answer.error.kind === 'unreachable' && isOver) return;
        if (!answer.ok) throw new Error(`an import failed: ${JSON.stringify(answer.error)}`);
        // What the machine was too busy for, the page would send again too.
        const open = new Set<number>();
        for (const { row, outcome, ...rest } of answer.value.rows) {
          if (outcome === 'new' || outcome === 'unchanged') outcomes.set(row - 2, outcome);
          else if (outcome === 'not-done') open.add(row);
          else throw new Error(`row ${row} is ${outcome}: ${JSON.stringify(rest)}`);
        }
        rows = rows.filter(({ row }) => open.has(row));
        isOver ||= onAnswered(outcomes.size);
      }
    }
  }
  await Promise.all(Array.from({ length: requestsAtOnce }, sendRest));
  return { requests, outcomes };
}
