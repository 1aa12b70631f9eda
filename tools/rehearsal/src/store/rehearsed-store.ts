import { deepStrictEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type Client, createClient } from '@agentic-retail/contracts/client';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { type DeployedStack, describeStack } from '@agentic-retail/emulated-account/describe-stack';
import type { EmulatedAccount } from '@agentic-retail/emulated-account/emulated-account';
import { fetchFromHost } from '@agentic-retail/emulated-account/fetch-from-host';
import { signInNewMember } from '@agentic-retail/emulated-account/sign-in-new-member';

/** Long enough for a function that has not run before. */
const timeoutMs = 60_000;

/** The deployed store, as somebody uses it who has its address. */
export class RehearsedStore {
  readonly #client: Client;
  readonly #fetch: ReturnType<typeof fetchFromHost>;

  private constructor(client: Client, fetch: ReturnType<typeof fetchFromHost>) {
    this.#client = client;
    this.#fetch = fetch;
  }

  /** Makes the first owner, who then signs in at the distribution's address. */
  static async open(account: EmulatedAccount, environment: string): Promise<RehearsedStore> {
    const stack = (part: string) => describeStack(account, `agentic-retail-${environment}-${part}`);
    const staff = await stack('identity');
    const token = await signInNewMember(account, {
      userPoolId: outputOf(staff, 'UserPoolId'),
      clientId: outputOf(staff, 'UserPoolClientId'),
      email: 'owner@example.com',
      role: 'owner',
    });
    const ask = fetchFromHost(account, outputOf(await stack('web'), 'WebDistributionDomainName'));
    const client = createClient({
      baseUrl: '/api',
      token: () => token,
      timeoutMs,
      fetch: (address, init) => ask(String(address), init),
    });
    return new RehearsedStore(client, ask);
  }

  /**
   * Brings a product into the store and sells two of three pieces, twice with the same id as a till
   * does that got no answer.
   *
   * @returns what was sold, in words
   * @throws Error when anything of it is not as it should be
   */
  async sell(sku: string): Promise<string> {
    const product = { sku, name: 'Bear', category: 'Toys', price: 1299, stockQuantity: 3 };
    accepted(await this.#client.createProduct({ body: product }));
    const body = {
      id: makeSaleId(Date.now(), createHash('sha256').update(sku).digest().subarray(0, 10)),
      registerId: 'till-1',
      lines: [{ sku, quantity: 2 }],
      payments: [{ method: 'cash' as const, amount: 2598, tendered: 3000 }],
      expectedTotal: 2598,
    };
    const sale = accepted(await this.#client.completeSale({ body }));
    const again = accepted(await this.#client.completeSale({ body }));
    deepStrictEqual(again, sale);
    const { stockQuantity } = accepted(await this.#client.getStock({ params: { sku } }));
    deepStrictEqual({ total: sale.total, stockQuantity }, { total: 2598, stockQuantity: 1 });
    return `two bears for 25.98, sent twice and sold once; one of three is left`;
  }

  /**
   * Opens the page as a browser does: the index, then a script that it names.
   *
   * @throws Error when one of them is not served
   */
  async openPage(): Promise<string> {
    const index = await this.#fetch('/');
    const html = await index.text();
    const script = /src="(\/assets\/[\w.-]+\.js)"/.exec(html)?.[1] ?? 'no script';
    const asset = await this.#fetch(script);
    const size = (await asset.arrayBuffer()).byteLength;
    deepStrictEqual({ index: index.status, asset: asset.status }, { index: 200, asset: 200 });
    return `index.html names ${script} (${Math.round(size / 1024)} kB), and both are there`;
  }
}

function outputOf({ id, outputs }: DeployedStack, name: string): string {
  const value = outputs[name];
  if (value === undefined) throw new Error(`${id} has no output ${name}`);
  return value;
}

type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: unknown };

function accepted<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`The store refuses: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
