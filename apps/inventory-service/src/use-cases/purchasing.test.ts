import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { timedId } from '../testing/timed-id.ts';
import { wholeLog } from '../testing/whole-log.ts';
import { adviseRestock } from './advise-restock.ts';
import { approveRestockRequests } from './approve-restock-requests.ts';
import { cancelRestockRequest } from './cancel-restock-request.ts';
import { completeSale } from './complete-sale.ts';
import type { NewProduct } from './create-product.ts';
import { moveInvoice } from './move-invoice.ts';
import { receiveDelivery } from './receive-delivery.ts';
import { requestRestock } from './request-restock.ts';
import { updateProduct } from './update-product.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

const potter = { id: 'S1', name: 'Potter', contact: 'orders@potter.example' };
const weaver = { id: 'S2', name: 'Weaver', contact: 'orders@weaver.example', leadTimeDays: 3 };

const supplied = (more: Partial<NewProduct> = {}) =>
  inventory.stocked({ supplier: potter, ...more });

function successOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function requested(sku: string, quantity: number): Promise<string> {
  const id = timedId();
  successOf(await requestRestock(inventory, { id, sku, quantity }, actor));
  return id;
}

const approve = async (...ids: string[]) =>
  successOf(await approveRestockRequests(inventory, ids, actor)).invoices;

/** An invoice that is sent, for one product. */
async function ordered(sku: string, quantity: number): Promise<PurchaseInvoice> {
  const [invoice] = await approve(await requested(sku, quantity));
  return successOf(await moveInvoice(inventory, invoice?.number ?? '', 'sent'));
}

function receive(number: string, sku: string, quantity: number, more = {}) {
  const delivery = { number, id: timedId(), lines: [{ sku, quantity }], isLast: false, ...more };
  return receiveDelivery(inventory, delivery, actor);
}

const statusOf = async (id: string) => (await inventory.restock.find(id))?.status;

describe('a restock request', () => {
  it('keeps what the product was when it was made, and is listed under its status', async () => {
    const { sku, name } = await supplied({ cost: 35 });
    const id = await requested(sku, 12);
    const request = await inventory.restock.find(id);
    expect(request).toMatchObject({
      id,
      sku,
      productName: name,
      quantity: 12,
      unitCost: 35,
      supplier: potter,
      status: 'pending',
      requestedBy: actor,
    });
    const page = await inventory.restock.list('pending', { limit: 500 });
    expect(page.ok && page.value.items).toContainEqual(request);
  });

  it('is one per product, however many ask at the same time, until it is over', async () => {
    const { sku } = await supplied();
    const ids = Array.from({ length: 10 }, () => timedId());
    const answers = await Promise.all(
      ids.map((id) => requestRestock(inventory, { id, sku, quantity: 1 }, actor)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) {
      if (!answer.ok) expect(answer.error).toEqual({ code: 'request-open', sku });
    }
    const open = await inventory.restock.findOpen(sku);
    successOf(await cancelRestockRequest(inventory, open?.id ?? ''));
    expect(await inventory.restock.findOpen(sku)).toBeUndefined();
    expect(await statusOf(await requested(sku, 2))).toBe('pending');
  });

  it('sent again gets the first answer; other content under its id is refused', async () => {
    const { sku } = await supplied();
    const request = { id: timedId(), sku, quantity: 5 };
    const first = await requestRestock(inventory, request, actor);
    expect(await requestRestock(inventory, request, { userId: 'x', name: 'X' })).toEqual(first);
    const other = await requestRestock(inventory, { ...request, quantity: 6 }, actor);
    expect(other).toEqual({ ok: false, error: { code: 'id-reused', id: request.id } });
  });

  it('needs a product that somebody sells to the shop', async () => {
    const { sku } = await inventory.stocked();
    const request = { id: timedId(), sku, quantity: 1 };
    expect(await requestRestock(inventory, request, actor)).toEqual({
      ok: false,
      error: { code: 'supplier-missing', sku },
    });
    const missing = await requestRestock(inventory, { ...request, sku: 'NONE' }, actor);
    expect(missing).toMatchObject({ error: { code: 'product-not-found' } });
    const unknown = await cancelRestockRequest(inventory, request.id);
    expect(unknown).toMatchObject({ error: { code: 'request-not-found' } });
  });
});

describe('approval', () => {
  it('makes an invoice for each supplier, with the next numbers of the year', async () => {
    const [a, b, c] = await Promise.all([supplied(), supplied(), supplied({ supplier: weaver })]);
    const ids = [await requested(a.sku, 3), await requested(b.sku, 4), await requested(c.sku, 5)];
    const invoices = await approve(...ids);
    expect(invoices.map(({ supplier, lines }) => [supplier.id, lines.length])).toEqual([
      ['S1', 2],
      ['S2', 1],
    ]);
    const [first, second] = invoices.map(({ number }) => Number(number.split('-')[2]));
    expect(second).toBe((first ?? 0) + 1);
    for (const id of ids) expect(await statusOf(id)).toBe('approved');
    expect(await approve(...ids)).toEqual(invoices);
    const page = await inventory.invoices.list('draft', { limit: 500 });
    expect(page.ok && page.value.items).toEqual(expect.arrayContaining([...invoices]));
  });

  it('by many at once makes one invoice of a request, and leaves no gap in the numbers', async () => {
    const products = await Promise.all(Array.from({ length: 8 }, () => supplied()));
    const ids = await Promise.all(products.map(({ sku }) => requested(sku, 1)));
    const [before = 0] = await counted();
    const made = await Promise.all([...ids, ...ids].map((id) => approve(id)));
    const numbers = new Set(made.flat().map(({ number }) => number));
    expect(numbers.size).toBe(ids.length);
    const counts = [...numbers].map((number) => Number(number.split('-')[2])).sort((x, y) => x - y);
    expect(counts).toEqual(ids.map((_, index) => before + index + 1));
  });

  it('is refused for what is cancelled, ordered or unknown, and then makes nothing', async () => {
    const { sku } = await supplied();
    const id = await requested(sku, 1);
    successOf(await cancelRestockRequest(inventory, id));
    const [before] = await counted();
    expect(await approveRestockRequests(inventory, [id], actor)).toEqual({
      ok: false,
      error: { code: 'request-move-refused', id, from: 'cancelled', to: 'approved' },
    });
    const unknown = timedId();
    expect(await approveRestockRequests(inventory, [unknown], actor)).toEqual({
      ok: false,
      error: { code: 'request-not-found', id: unknown },
    });
    expect(await counted()).toEqual([before]);
  });

  /** The highest number that any invoice has. */
  async function counted(): Promise<[number]> {
    const page = await inventory.invoices.list('draft', { limit: 500 });
    const items = page.ok ? page.value.items : [];
    return [Math.max(0, ...items.map(({ number }) => Number(number.split('-')[2])))];
  }
});

describe('an invoice', () => {
  it('takes its requests along: ordered, then received, when their goods have come', async () => {
    const [mug, jug] = await Promise.all([supplied(), supplied()]);
    const ids = [await requested(mug.sku, 2), await requested(jug.sku, 2)] as const;
    const [invoice] = await approve(...ids);
    const number = invoice?.number ?? '';
    expect(await cancelRestockRequest(inventory, ids[0])).toMatchObject({
      error: { code: 'request-move-refused', from: 'approved' },
    });
    successOf(await moveInvoice(inventory, number, 'sent'));
    expect([await statusOf(ids[0]), await statusOf(ids[1])]).toEqual(['ordered', 'ordered']);
    const part = successOf(await receive(number, mug.sku, 2));
    expect(part.status).toBe('part_received');
    expect([await statusOf(ids[0]), await statusOf(ids[1])]).toEqual(['received', 'ordered']);
    expect(await inventory.restock.findOpen(mug.sku)).toBeUndefined();
    const last = successOf(await receive(number, jug.sku, 1, { isLast: true }));
    expect(last.status).toBe('received');
    expect(await statusOf(ids[1])).toBe('received');
    expect(successOf(await moveInvoice(inventory, number, 'paid')).status).toBe('paid');
    expect(await inventory.invoices.find(number)).toMatchObject({ status: 'paid' });
  });

  it.each(['draft', 'sent'] as const)('that is %s is cancelled with its requests', async (at) => {
    const { sku } = await supplied();
    const id = await requested(sku, 2);
    const [invoice] = await approve(id);
    const number = invoice?.number ?? '';
    if (at === 'sent') successOf(await moveInvoice(inventory, number, 'sent'));
    const cancelled = await moveInvoice(inventory, number, 'cancelled');
    expect(cancelled).toMatchObject({ value: { status: 'cancelled' } });
    expect(await moveInvoice(inventory, number, 'cancelled')).toEqual(cancelled);
    expect(await statusOf(id)).toBe('cancelled');
    expect(await inventory.restock.findOpen(sku)).toBeUndefined();
    expect(await receive(number, sku, 1)).toMatchObject({
      error: { code: 'invoice-move-refused', from: 'cancelled' },
    });
  });

  it('makes no other move, and is not found when it does not exist', async () => {
    const { sku } = await supplied();
    const [draft] = await approve(await requested(sku, 2));
    const number = draft?.number ?? '';
    expect(await moveInvoice(inventory, number, 'paid')).toEqual({
      ok: false,
      error: { code: 'invoice-move-refused', from: 'draft', to: 'paid' },
    });
    successOf(await moveInvoice(inventory, number, 'sent'));
    successOf(await receive(number, sku, 1));
    expect(await moveInvoice(inventory, number, 'cancelled')).toMatchObject({
      error: { code: 'invoice-move-refused', from: 'part_received', to: 'cancelled' },
    });
    const missing = { ok: false, error: { code: 'invoice-not-found', number: 'INV-2000-0001' } };
    expect(await moveInvoice(inventory, 'INV-2000-0001', 'sent')).toEqual(missing);
    expect(await receive('INV-2000-0001', sku, 1)).toEqual(missing);
  });
});

describe('a delivery', () => {
  it('raises the stock, averages the cost, and says in the log where it comes from', async () => {
    const product = await supplied({ cost: 40, stockQuantity: 10 });
    const { sku } = product;
    const { number } = await ordered(sku, 10);
    const cheaper = { version: product.version, cost: 20 };
    successOf(await updateProduct(inventory, sku, cheaper));
    successOf(await receive(number, sku, 5));
    // 10 at 20 and 5 at 40 are 400: 26.67 each.
    expect(await inventory.products.find(sku)).toMatchObject({ stockQuantity: 15, cost: 27 });
    const log = await wholeLog(inventory, sku);
    expect(log.find(({ reason }) => reason === 'restock')).toMatchObject({
      quantityChange: 5,
      reference: number,
      actor,
    });
    expect(log.reduce((sum, { quantityChange }) => sum + quantityChange, 0)).toBe(15);
  });

  it('sent 10 times at once, and again later, comes once', async () => {
    const { sku } = await supplied();
    const { number } = await ordered(sku, 8);
    const delivery = { id: timedId(), lines: [{ sku, quantity: 3 }], isLast: false, number };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => receiveDelivery(inventory, delivery, actor)),
    );
    for (const answer of answers) expect(answer.ok).toBe(true);
    const now = () => new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString();
    const late = await receiveDelivery({ ...inventory, now }, delivery, actor);
    expect(late).toMatchObject({ value: { lines: [{ received: 3 }] } });
    expect((await inventory.products.find(sku))?.stockQuantity).toBe(13);
    const other = { ...delivery, lines: [{ sku, quantity: 2 }] };
    expect(await receiveDelivery(inventory, other, actor)).toEqual({
      ok: false,
      error: { code: 'id-reused', id: delivery.id },
    });
  });

  it('of another invoice is another one, whatever its id', async () => {
    const { sku } = await supplied();
    const id = timedId();
    for (const total of [12, 14]) {
      const { number } = await ordered(sku, 2);
      successOf(await receive(number, sku, 2, { id }));
      expect((await inventory.products.find(sku))?.stockQuantity).toBe(total);
    }
  });

  it('of more than was ordered is refused, and changes nothing', async () => {
    const { sku } = await supplied();
    const { number } = await ordered(sku, 4);
    expect(await receive(number, sku, 5)).toEqual({
      ok: false,
      error: { code: 'not-ordered', sku, open: 4 },
    });
    expect((await inventory.products.find(sku))?.stockQuantity).toBe(10);
  });

  it('does not wait for sales, nor they for it: stock is the sum of the log after a race', async () => {
    const { sku } = await supplied({ stockQuantity: 20 });
    const { number } = await ordered(sku, 12);
    const sell = () => completeSale(inventory, saleRequest([{ sku, quantity: 1 }], 100), seller);
    const answers = await Promise.all([
      ...Array.from({ length: 12 }, sell),
      ...Array.from({ length: 4 }, () => receive(number, sku, 3)),
    ]);
    const sold = answers.slice(0, 12).filter(({ ok }) => ok).length;
    const came = answers.slice(12).filter(({ ok }) => ok).length * 3;
    expect([sold, came]).toEqual([12, 12]);
    const stock = (await inventory.products.find(sku))?.stockQuantity;
    expect(stock).toBe(20);
    const log = await wholeLog(inventory, sku);
    expect(log.reduce((sum, { quantityChange }) => sum + quantityChange, 0)).toBe(stock);
    expect(await inventory.invoices.find(number)).toMatchObject({ status: 'received' });
  });
});

describe('the advice', () => {
  it('comes from what was sold, what is on its way, and what the supplier needs', async () => {
    const product = await supplied({
      stockQuantity: 10,
      reorderThreshold: 4,
      supplier: weaver,
      packSize: 6,
    });
    const { sku } = product;
    const sale = saleRequest([{ sku, quantity: 2 }], 200);
    successOf(await completeSale(inventory, sale, seller));
    const facts = { stock: 8, threshold: 4, sold: 2, windowDays: 1, leadTimeDays: 3, packSize: 6 };
    expect(await adviseRestock(inventory, sku)).toEqual({
      ok: true,
      value: {
        ...facts,
        onOrder: 0,
        coverDays: 14,
        demand: 34,
        target: 38,
        missing: 30,
        packs: 5,
        quantity: 30,
      },
    });
    const { number } = await ordered(sku, 30);
    expect(successOf(await adviseRestock(inventory, sku))).toMatchObject({
      onOrder: 30,
      quantity: 0,
    });
    successOf(await receive(number, sku, 10));
    expect(successOf(await adviseRestock(inventory, sku))).toMatchObject({
      stock: 18,
      onOrder: 20,
    });
    const missing = await adviseRestock(inventory, 'NONE');
    expect(missing).toMatchObject({ error: { code: 'product-not-found' } });
  });

  it('looks at the last four weeks only', async () => {
    const { sku } = await supplied();
    successOf(await completeSale(inventory, saleRequest([{ sku, quantity: 1 }], 100), seller));
    const later = (days: number) => () => new Date(Date.now() + days * 86_400_000).toISOString();
    const after = async (days: number) =>
      successOf(await adviseRestock({ ...inventory, now: later(days) }, sku));
    expect(await after(10)).toMatchObject({ sold: 1, windowDays: 11 });
    expect(await after(27)).toMatchObject({ sold: 1, windowDays: 28 });
    expect(await after(40)).toMatchObject({ sold: 0, windowDays: 28 });
  });
});
