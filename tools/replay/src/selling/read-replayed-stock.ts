import { ok, type Result } from '@agentic-retail/domain/result';
import { REPLAY_CATEGORY } from '../catalogue/catalogue.ts';
import { describeFailure } from './describe-failure.ts';
import { readPages } from './read-pages.ts';
import type { Session } from './session.ts';

/** Units on hand by SKU of all products that replays have made in the shop. */
export async function readReplayedStock(
  session: Session,
): Promise<Result<ReadonlyMap<string, number>, string>> {
  const stock = new Map<string, number>();
  const query = { category: REPLAY_CATEGORY, includeInactive: 'true', limit: 500 };
  const read = await readPages(
    session,
    (client, cursor) => client.listProducts({ query: { ...query, cursor } }),
    (product) => stock.set(product.sku, product.stockQuantity),
  );
  if (read.ok) return ok(stock);
  return { ok: false, error: `The products cannot be read. ${describeFailure(read.error)}` };
}
