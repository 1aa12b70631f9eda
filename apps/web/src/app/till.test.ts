import type { CallFailure } from '@agentic-retail/contracts/client';
import type { ParsedInput } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { fail, ok } from '@agentic-retail/domain/result';
import { defaultShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { describe, expect, it } from '@jest/globals';
import { transactionOf } from '../features/checkout/transaction-of.ts';
import { createCatalogue } from '../lib/catalogue/catalogue.ts';
import { productOf } from '../lib/catalogue/product-of.ts';
import { createMemoryStorage } from '../lib/memory-storage.ts';
import { createRegisterId } from '../lib/register-id.ts';
import { createShop } from '../lib/shop.ts';
import { createTill } from './till.ts';

type SaleBody = ParsedInput<Routes['completeSale']>['body'];

/** A till with one product, whose service fails as long as `failures` last. */
function open(...failures: CallFailure[]) {
  const storage = createMemoryStorage();
  const sent: SaleBody[] = [];
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
    getProduct: async () => ok({ ...productOf({ sku: 'A', price: 600 }), barcodes: [] }),
    getShop: async () => ok({ ...defaultShopSettings, promotions: [] }),
    listProducts: async () => ok({ items: [] }),
  };
  const catalogue = createCatalogue(api);
  catalogue.put([productOf({ sku: 'A', price: 500, stockQuantity: 10 })]);
  const shop = createShop(api);
  const registerId = createRegisterId(storage, () => new Uint8Array(4));
  const till = createTill({ api, shop, catalogue, registerId }, storage);
  till.cart.dispatch({ type: 'replace', lines: [{ sku: 'A', quantity: 2 }] });
  const pay = async () => {
    till.checkout.start(till.cart.current.get().lines);
    await till.checkout.payCash(5000);
  };
  return { till, sent, catalogue, pay, lines: () => till.cart.current.get().lines };
}

const unauthorized: CallFailure = { kind: 'unauthorized' };

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
    till.resume(id);
    expect(till.checkout.state.get().phase).toBe('closed');

    till.cart.dispatch({ type: 'clear' });
    till.resume(id);
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

  it('learns the prices anew when the service contradicts its own', async () => {
    const text = { type: 'urn:x', title: 'x', detail: 'x' };
    const { catalogue, pay } = open({
      kind: 'problem',
      problem: { ...text, status: 409, code: 'price-changed' },
    });
    await pay();
    await new Promise(setImmediate);
    expect(catalogue.state.get().shelf.bySku.get('A')?.price).toBe(600);
  });
});
