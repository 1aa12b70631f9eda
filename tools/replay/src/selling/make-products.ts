import type { CatalogueProduct } from '../catalogue/catalogue.ts';
import { describeFailure } from './describe-failure.ts';
import { runTerminals } from './run-terminals.ts';
import type { Session } from './session.ts';

/**
 * Makes products in the shop, several at a time. One that exists already, made by an earlier run, is
 * as good as made.
 *
 * @param onMade is told of each product once the shop has it
 * @returns why it could not go on
 */
export function makeProducts(
  session: Session,
  products: readonly CatalogueProduct[],
  atOnce: number,
  onMade: () => void,
  stop: AbortSignal,
): Promise<string | undefined> {
  async function make(product: CatalogueProduct): Promise<string | undefined> {
    const { sku, name, category, price, taxClass, openingStock: stockQuantity } = product;
    const body = { sku, name, category, price, taxClass, stockQuantity };
    const made = await session.call((client) => client.createProduct({ body }));
    if (!made.ok && !(made.error.kind === 'problem' && made.error.problem.code === 'sku-taken')) {
      return `Product ${sku} cannot be made. ${describeFailure(made.error)}`;
    }
    onMade();
    return undefined;
  }
  return runTerminals(products, atOnce, make, stop);
}
