import type { CallFailure, Client } from '@agentic-retail/contracts/client';
import { productCells } from '@agentic-retail/domain/import/product-cells';
import { ok, type Result } from '@agentic-retail/domain/result';
import { headerLine, rowLines } from '../file/write-rows.ts';

/** The most the service gives at once. */
const PAGE_SIZE = 500;

/**
 * All products as a file, which an import takes as it is. Each page becomes a part of the file at once,
 * so that no more than one is held as objects.
 *
 * @param currency ISO 4217, of the prices
 */
export async function exportProducts(
  api: Pick<Client, 'listProducts'>,
  currency: string,
  onProgress: (products: number) => void,
): Promise<Result<Blob, CallFailure>> {
  const parts: Blob[] = [new Blob([headerLine()])];
  let products = 0;
  let cursor: string | undefined;
  do {
    const query = { limit: PAGE_SIZE, includeInactive: 'true' };
    const page = await api.listProducts({
      query: cursor === undefined ? query : { ...query, cursor },
    });
    if (!page.ok) return page;
    const { items, nextCursor } = page.value;
    parts.push(new Blob([rowLines(items.map((product) => productCells(product, currency)))]));
    products += items.length;
    onProgress(products);
    cursor = nextCursor;
  } while (cursor !== undefined);
  return ok(new Blob(parts, { type: 'text/csv' }));
}
