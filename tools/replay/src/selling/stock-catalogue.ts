import { countPhase } from '../progress.ts';
import type { Run } from '../run.ts';
import { makeProducts } from './make-products.ts';

/**
 * Sees to it that the shop has every product of a plan.
 *
 * @param existing units by SKU of the products that are there
 * @returns why it could not go on
 */
export async function stockCatalogue(
  run: Run,
  existing: ReadonlyMap<string, number>,
): Promise<string | undefined> {
  const { plan, session, terminals, onProgress, stop } = run;
  const missing = plan.products.filter(({ sku }) => !existing.has(sku));
  const onMade = countPhase('products', missing.length, onProgress);
  return makeProducts(session, missing, terminals, onMade, stop);
}
