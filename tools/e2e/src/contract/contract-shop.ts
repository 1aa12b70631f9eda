import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { resigned } from '../testing/made-tokens.ts';
import { productBody, type SaleBody, saleBody, successOf } from '../testing/sale.ts';
import { type StaffMember, signInAs, signInWithoutRole } from '../testing/staff.ts';
import { ApiWalk, type Browser } from './api-walk.ts';

export const day = 24 * 60 * 60 * 1000;

/** An id made that long from now. */
export function newId(ms = 0): string {
  return makeSaleId(Date.now() + ms, randomBytes(10));
}

/** The tokens of a shop's staff. */
interface StaffTokens {
  readonly cashier: string;
  readonly manager: string;
  readonly owner: string;
  /** Of somebody without a role. */
  readonly newcomer: string;
  /** Of an owner whose sessions were ended. */
  readonly ended: string;
}

/** A shop whose API is walked, with the tokens of its staff. */
export class ContractShop implements StaffTokens {
  readonly walk: ApiWalk;
  readonly mails: SpawnedShop['mails'];
  readonly cashier: string;
  readonly manager: string;
  readonly owner: string;
  readonly newcomer: string;
  readonly ended: string;
  readonly #shop: SpawnedShop;

  private constructor(shop: SpawnedShop, tokens: StaffTokens) {
    this.#shop = shop;
    this.walk = new ApiWalk(shop.apiUrl);
    this.mails = shop.mails;
    this.cashier = tokens.cashier;
    this.manager = tokens.manager;
    this.owner = tokens.owner;
    this.newcomer = tokens.newcomer;
    this.ended = tokens.ended;
  }

  static async open(): Promise<ContractShop> {
    const shop = await spawnShop();
    const owner = await signInAs(shop, 'owner');
    return new ContractShop(shop, {
      cashier: (await signInAs(shop, 'cashier')).token,
      manager: (await signInAs(shop, 'manager')).token,
      owner: owner.token,
      newcomer: (await signInWithoutRole(shop)).token,
      ended: await endedToken(shop, owner),
    });
  }

  async close(): Promise<void> {
    this.walk.close();
    await this.#shop.stop();
  }

  /** The cookie of a browser that is a till. */
  async till(): Promise<string> {
    const response = await fetch(`${this.#shop.apiUrl}/auth/till`);
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  /**
   * Signs in as a browser does, which keeps the cookie.
   * @param till the cookie that it has already @default - it is no till
   */
  async browser(credentials: { readonly email: string; readonly password: string }, till?: string) {
    const response = await fetch(`${this.#shop.apiUrl}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(till !== undefined && { cookie: till }) },
      body: JSON.stringify(credentials),
    });
    const { token } = (await response.json()) as { token: string };
    const [cookie = ''] = response.headers.getSetCookie()[0]?.split(';') ?? [];
    return {
      token,
      cookie: till === undefined ? cookie : `${till}; ${cookie}`,
    } satisfies Browser;
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

/** Invites somebody and disables them: a token of theirs, once no function goes by it any more. */
async function endedToken(shop: SpawnedShop, { token, client }: StaffMember): Promise<string> {
  const body = { email: 'gone@demo.example', name: 'Gone Away', role: 'owner' } as const;
  const { id } = successOf(await client.inviteStaff({ body }));
  successOf(await client.setStaffAccess({ params: { id }, body: { isEnabled: false } }));
  const ended = resigned(token, { sub: id });
  const authorization = `Bearer ${ended}`;
  // Functions read every few seconds whose tokens count no more.
  for (let tries = 0; tries < 60; tries++) {
    const { status } = await fetch(`${shop.apiUrl}/auth/user`, { headers: { authorization } });
    if (status === 401) return ended;
    await sleep(500);
  }
  throw new Error('half a minute after somebody was disabled, their token still counts');
}
