import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type {
  CountClosed,
  CountContradicted,
  CountNotFound,
} from '@agentic-retail/domain/stock/count-error';
import { countFindings } from '@agentic-retail/domain/stock/count-findings';
import {
  type CountLine,
  draftCountChange,
  type StockCount,
} from '@agentic-retail/domain/stock/stock-count';
import type { Clock } from '../ports/clock.ts';
import type { CountRepository } from '../ports/count-repository.ts';
import { settleCounts } from './settle-counts.ts';

interface Parts {
  readonly counts: CountRepository;
  readonly now: Clock;
}

/** How many lines are written at a time. */
const atOnce = 8;

/**
 * Writes what a count found, product by product: each difference once, whatever was sold since it was
 * counted. A crash in between leaves the count closed for entries, and applying it again goes on. Lines
 * that cannot be true open it again. Other counts that it makes needless are closed with it.
 */
export async function applyCount(
  { counts, now }: Parts,
  id: string,
): Promise<Result<StockCount, CountNotFound | CountClosed | CountContradicted>> {
  const count = await counts.find(id);
  if (!count) return fail({ code: 'count-not-found', id });
  const proof = await counts.beginApplying(id, now());
  if (proof !== undefined) {
    const skus = await applyLines({ counts, now }, count);
    if (skus.length > 0) {
      await counts.reopen(id, proof);
      return fail({ code: 'count-contradicted', skus });
    }
    // Before it is closed, so that applying it again goes on after a crash.
    await settleCounts({ counts, now }, count);
    // Nothing can be counted meanwhile, and if it was opened again the proof does not hold.
    const found = { name: count.name, ...countFindings(await counts.lines(id)) };
    await counts.close(id, { status: 'applied', at: now(), proof, found });
  }
  // As it is by now: it may have been applied before, or by somebody who was faster just now.
  const applied = await counts.find(id);
  return applied?.status === 'applied' ? ok(applied) : fail({ code: 'count-closed' });
}

/** Gives back the products whose lines cannot be true, in the order they were counted. */
async function applyLines({ counts, now }: Parts, count: StockCount): Promise<string[]> {
  const open = (await counts.lines(count.id)).filter(({ isApplied }) => !isApplied);
  const contradicted = new Set<CountLine>();
  const queue = open.values();
  async function applyRest(): Promise<void> {
    for (const line of queue) {
      const applied = await counts.applyLine(count.id, line, draftCountChange(count, line, now()));
      if (!applied.ok && applied.error === 'contradicted') contradicted.add(line);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, applyRest));
  return open.filter((line) => contradicted.has(line)).map(({ sku }) => sku);
}
