import { countPhase } from '../progress.ts';
import type { Run } from '../run.ts';
import { makeProducts } from './make-products.ts';
import { readReplayedStock } from './read-replayed-stock.ts';

/**
 * Sees to it that the shop has every product of a plan.
 *
 * @returns why it could not go on
 */
export async function stockCatalogue(run: Run): Promise<string | undefined> {
  const { plan, session, terminals, onProgress, stop } = run;
  const existing = await readReplayedStock(session);
  if (!existing.ok) return existing.error;
  const missing = plan.products.filter(({ sku }) => !existing.value.has(sku));
  const onMade = countPhase('products', missing.length, onProgress);
  return makeProducts(session, missing, terminals, onMade, stop);
}
