import { randomBytes } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { productBody, type SaleBody, saleBody } from '../testing/sale.ts';
import { signInAs, signInWithoutRole } from '../testing/staff.ts';
import { ApiWalk } from './api-walk.ts';

export const day = 24 * 60 * 60 * 1000;

/** An id made that long from now. */
export function newId(ms = 0): string {
  return makeSaleId(Date.now() + ms, randomBytes(10));
}

/** A shop whose API is walked, with the tokens of its staff. */
export class ContractShop {
  readonly walk: ApiWalk;
  readonly mails: SpawnedShop['mails'];
  readonly cashier: string;
  readonly manager: string;
  readonly owner: string;
  /** Of somebody without a role. */
  readonly newcomer: string;
  readonly #shop: SpawnedShop;

  private constructor(shop: SpawnedShop, tokens: readonly string[]) {
    this.#shop = shop;
    this.walk = new ApiWalk(shop.apiUrl);
    this.mails = shop.mails;
    [this.cashier = '', this.manager = '', this.owner = '', this.newcomer = ''] = tokens;
  }

  static async open(): Promise<ContractShop> {
    const shop = await spawnShop();
    const staff = [
      await signInAs(shop, 'cashier'),
      await signInAs(shop, 'manager'),
      await signInAs(shop, 'owner'),
      await signInWithoutRole(shop),
    ];
    return new ContractShop(
      shop,
      staff.map(({ token }) => token),
    );
  }

  async close(): Promise<void> {
    this.walk.close();
    await this.#shop.stop();
  }

  /** A new product of 1.00; gives its SKU. */
  async product(sku: string, change: object = {}): Promise<string> {
    const body = { ...productBody(sku, 100), ...change };
    await this.walk.done(this.manager, 'createProduct', { body });
    return sku;
  }

  /** A sale of two of them. */
  sold(sku: string, change: Partial<SaleBody> = {}) {
    const body = { ...saleBody([{ sku, quantity: 2 }], 200), ...change };
    return this.walk.done(this.cashier, 'completeSale', { body });
  }
}
