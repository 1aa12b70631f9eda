import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { CountNotFound } from '@agentic-retail/domain/stock/count-error';
import type { CountLine, StockCount } from '@agentic-retail/domain/stock/stock-count';
import type { CountRepository } from '../ports/count-repository.ts';

interface CountWithLines {
  readonly count: StockCount;
  readonly lines: readonly CountLine[];
}

export async function getCount(
  { counts }: { readonly counts: CountRepository },
  id: string,
): Promise<Result<CountWithLines, CountNotFound>> {
  const [count, lines] = await Promise.all([counts.find(id), counts.lines(id)]);
  return count ? ok({ count, lines }) : fail({ code: 'count-not-found', id });
}
