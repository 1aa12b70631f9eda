import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@agentic-retail/domain/identity/actor';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { IdReused } from '@agentic-retail/domain/stock/id-reused';
import type { StockCount } from '@agentic-retail/domain/stock/stock-count';
import type { Clock } from '../ports/clock.ts';
import type { CountRepository } from '../ports/count-repository.ts';

/** Opens a count. The same request again gets what became of the first. */
export async function openCount(
  { counts, now }: { readonly counts: CountRepository; readonly now: Clock },
  { id, name, scope }: Pick<StockCount, 'id' | 'name' | 'scope'>,
  openedBy: Actor,
): Promise<Result<StockCount, IdReused>> {
  const opened = { status: 'open', isApplying: false, openedAt: now(), openedBy } as const;
  const count: StockCount = { id, name, scope, ...opened };
  if (await counts.open(count)) return ok(count);
  const first = await counts.find(id);
  const isSame = first?.name === name && isDeepStrictEqual(first.scope, scope);
  return first && isSame ? ok(first) : fail({ code: 'id-reused', id });
}
