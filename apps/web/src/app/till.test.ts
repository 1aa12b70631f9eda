import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Problem } from '@agentic-retail/contracts/problem';
import type { ParsedInput } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { fail, ok } from '@agentic-retail/domain/result';
import { defaultShopSettings, type ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { transactionOf } from '../features/checkout/transaction-of.ts';
import { createCatalogue } from '../lib/catalogue/catalogue.ts';
import { productOf } from '../lib/catalogue/product-of.ts';
import type { DeviceStorage } from '../lib/device-storage.ts';
import { createMemoryLocks } from '../lib/memory-locks.ts';
import { createMemoryStorage } from '../lib/memory-storage.ts';
import { createRegisterId } from '../lib/register-id.ts';
import { createShop } from '../lib/shop.ts';
import { createSimulatedTerminal } from '../lib/simulated-terminal.ts';
import type { WindowLocks } from '../lib/window-locks.ts';
import { createTill } from './till.ts';

type SaleBody = ParsedInput<Routes['completeSale']>['body'];

/** A till with one product, whose service fails as long as `failures` last. */
function open(...failures: CallFailure[]) {
  return openIn({ device: createMemoryStorage(), locks: createMemoryLocks() }, failures);
}

/** A window of a browser, which all windows share. */
function openIn(
  browser: { readonly device: DeviceStorage; readonly locks: WindowLocks },
  failures: CallFailure[],
  settings: Partial<ShopSettings> = {},
) {
  const sent: SaleBody[] = [];
  const read: string[] = [];
  const api = {
    completeSale: async ({ body }: { body: SaleBody }) => {
      sent.push(body);
      const failure = failures.shift();
      const lines = body.lines.map(({ sku, quantity }) => {
        const rest = { unitPrice: 500, gross: 500 * quantity, discount: 0, taxRate: 0, tax: 0 };
        return { sku, name: sku, quantity, ...rest, lineTotal: 500 * quantity };
      });
      return failure === undefined ? ok({ ...transactionOf(body), lines }) : fail(failure);
    },
    getProduct: async ({ params }: { params: { sku: string } }) => {
      read.push(params.sku);
      return ok({ ...productOf({ sku: 'A', price: 600 }), barcodes: [] });
    },
    getShop: async () => ok({ ...defaultShopSettings, ...settings, promotions: [] }),
    listProducts: async () => ok({ items: [] }),
  };
  const catalogue = createCatalogue(api);
  catalogue.put([productOf({ sku: 'A', price: 500, stockQuantity: 10 })]);
  const shop = createShop(api);
  const registerId = createRegisterId(browser.device, () => new Uint8Array(4));
  const places = { ...browser, window: createMemoryStorage() };
  const terminal = createSimulatedTerminal({ wait: async () => {} });
  const fetched: string[] = [];
  const fetchSession: typeof fetch = async (address) => {
    fetched.push(String(address));
    return Response.json({ session: null });
  };
  const apiOptions = { baseUrl: '/api', fetch: fetchSession };
  const services = { api, apiOptions, shop, catalogue, registerId, terminal };
  const till = createTill(services, places);
  till.cart.dispatch({ type: 'replace', lines: [{ sku: 'A', quantity: 2 }] });
  const pay = async () => {
    till.checkout.start(till.cart.current.get().lines);
    await till.checkout.payCash(5000);
  };
  const lines = () => till.cart.current.get().lines;
  return { till, sent, read, fetched, shop, registerId, catalogue, pay, lines };
}

const unauthorized: CallFailure = { kind: 'unauthorized' };
const refusedFor = (code: Problem['code']): CallFailure => ({
  kind: 'problem',
  problem: { type: 'urn:x', title: 'x', detail: 'x', status: 409, code },
});
const refused = refusedFor('price-changed');
const approval = { id: 'a-1', expiresAt: '2999-01-01T00:00:00.000Z' };

describe('the till', () => {
  it('empties the cart and takes the units off the shelf once the sale is confirmed', async () => {
    const { till, catalogue, pay, lines } = open();
    await pay();
    expect(till.checkout.state.get().phase).toBe('completed');
    expect(lines()).toEqual([]);
    expect(catalogue.state.get().shelf.bySku.get('A')?.stockQuantity).toBe(8);
  });

  it('keeps the cart while the sale is not confirmed', async () => {
    const { till, pay, lines } = open(unauthorized);
    await pay();
    expect(till.checkout.state.get().phase).toBe('unconfirmed');
    expect(lines()).toEqual([{ sku: 'A', quantity: 2 }]);
  });

  it('empties the cart of a sale that is set aside, so that nobody rings it up again', async () => {
    const { till, pay, lines } = open(unauthorized);
    await pay();
    till.checkout.setAside();
    expect(lines()).toEqual([]);
    expect(till.pending.all.get()).toHaveLength(1);
  });

  it('takes a sale up again with its own cart and id, but not over another cart', async () => {
    const { till, sent, pay, lines } = open(unauthorized);
    await pay();
    till.checkout.setAside();
    const id = sent[0]?.id ?? '';

    till.cart.dispatch({ type: 'add', sku: 'A' });
    expect(till.canResume(id)).toBe(false);
    expect(await till.resume(id)).toBe(false);
    expect(till.checkout.state.get().phase).toBe('closed');

    till.cart.dispatch({ type: 'clear' });
    expect(await till.resume(id)).toBe(true);
    expect(lines()).toEqual([{ sku: 'A', quantity: 2 }]);
    await till.checkout.retry();
    expect(sent[1]).toEqual(sent[0]);
    expect([lines(), till.pending.all.get()]).toEqual([[], []]);
  });

  it('gives the next cart an id of its own', async () => {
    const { till, sent, pay } = open();
    await pay();
    till.cart.dispatch({ type: 'add', sku: 'A' });
    await pay();
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps an undecided sale out of the way of the next cart', async () => {
    const { till, sent, pay } = open(unauthorized, refused);
    await pay();
    await till.checkout.retry();
    till.cart.dispatch({ type: 'clear' });
    till.checkout.close();
    till.cart.dispatch({ type: 'add', sku: 'A' });
    await pay();
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
    expect(till.pending.all.get()).toMatchObject([{ request: sent[0], wasSent: true }]);
  });

  it('learns the prices anew when the service contradicts its own', async () => {
    const { catalogue, pay } = open(refused);
    await pay();
    await new Promise(setImmediate);
    expect(catalogue.state.get().shelf.bySku.get('A')?.price).toBe(600);
  });
});

it.each([
  ['price-changed', undefined, ['A']],
  ['cash-session-required', approval, []],
] as const)('%s: what a refusal says about the cart is believed', async (code, kept, reread) => {
  const { till, read, pay } = open(refusedFor(code));
  till.cart.dispatch({ type: 'approve', approval });
  await pay();
  expect(till.checkout.state.get().phase).toBe('refused');
  expect([till.cart.current.get().approval, read]).toEqual([kept, reread]);
});

describe('a cash session', () => {
  // What limits the wait for the answer outlives the answer.
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([true, false])('is asked for before a card, if required: %s', async (isRequired) => {
    const browser = { device: createMemoryStorage(), locks: createMemoryLocks() };
    const settings = { requiresCashSession: isRequired };
    const { till, sent, read, fetched, shop, lines } = openIn(browser, [], settings);
    await shop.load();
    till.cart.dispatch({ type: 'approve', approval });
    till.checkout.start(lines());
    await till.checkout.payCard(1000);
    const { phase } = till.checkout.state.get();
    expect([phase, sent.length, fetched.length]).toEqual(
      isRequired ? ['refused', 0, 1] : ['completed', 1, 0],
    );
    expect(lines()).toHaveLength(isRequired ? 1 : 0);
    expect(till.cart.current.get().approval).toEqual(isRequired ? approval : undefined);
    expect(read).toEqual([]);
  });

  it('is asked for at the register of the sale, also when the till was renamed', async () => {
    const device = createMemoryStorage();
    const before = openIn({ device, locks: createMemoryLocks() }, []);
    const name = before.registerId.current.get();
    before.till.checkout.start(before.lines());
    await before.till.checkout.payCard(400);

    const settings = { requiresCashSession: true };
    const after = openIn({ device, locks: createMemoryLocks() }, [], settings);
    await after.shop.load();
    expect(after.registerId.rename('front')).toBe(true);
    expect(await after.till.resume(before.till.checkout.saleId() ?? '')).toBe(true);
    await after.till.checkout.payCard(600);
    expect(after.fetched).toEqual([`/api/registers/${name}/session`]);
  });
});

describe('two windows of one till', () => {
  const windows = (...failures: CallFailure[]) => {
    const browser = { device: createMemoryStorage(), locks: createMemoryLocks() };
    return [openIn(browser, failures), openIn(browser, [])] as const;
  };

  it('have a cart each', () => {
    const [one, other] = windows();
    one.till.cart.dispatch({ type: 'clear' });
    expect([one.lines(), other.lines()]).toEqual([[], [{ sku: 'A', quantity: 2 }]]);
  });

  it('do not work at the same sale', async () => {
    const [one, other] = windows(unauthorized);
    await one.pay();
    const id = one.sent[0]?.id ?? '';
    other.till.lookAround();
    expect(other.till.pending.all.get()).toHaveLength(1);
    expect(await other.till.resume(id)).toBe(false);
    expect([...other.till.claims.elsewhere.get()]).toEqual([id]);
    expect(other.till.checkout.state.get().phase).toBe('closed');

    one.till.checkout.setAside();
    await new Promise(setImmediate);
    expect(await other.till.resume(id)).toBe(true);
    await other.till.checkout.retry();
    expect(other.sent).toEqual(one.sent);
    one.till.lookAround();
    expect(one.till.pending.all.get()).toEqual([]);
  });

  it('leave to each other a refused sale whose cart is still there', async () => {
    const [one, other] = windows(unauthorized, refused);
    await one.pay();
    await one.till.checkout.retry();
    expect(one.till.checkout.state.get().phase).toBe('refused');
    one.till.checkout.close();
    const id = one.sent[0]?.id ?? '';
    other.till.lookAround();
    expect(await other.till.resume(id)).toBe(false);
    one.till.cart.dispatch({ type: 'clear' });
    await new Promise(setImmediate);
    expect(await other.till.resume(id)).toBe(true);
  });
});
