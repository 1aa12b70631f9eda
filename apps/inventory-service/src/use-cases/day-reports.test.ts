import { randomBytes } from 'node:crypto';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import { noFigures } from '@agentic-retail/domain/reporting/figures';
import { reportDay } from '@agentic-retail/domain/reporting/report-day';
import { reportProducts } from '@agentic-retail/domain/reporting/report-products';
import { reportSales } from '@agentic-retail/domain/reporting/report-sales';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { defaultShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { addDays } from '@agentic-retail/domain/time/add-days';
import { datesBetween } from '@agentic-retail/domain/time/dates-between';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SaleRepository } from '../ports/sale-repository.ts';
import {
  actor,
  createTestInventory,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { refundRequest } from '../testing/refund-request.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { completeSale } from './complete-sale.ts';
import { getForecast } from './get-forecast.ts';
import { getProductsReport } from './get-products-report.ts';
import { getSalesReport } from './get-sales-report.ts';
import { refundSale } from './refund-sale.ts';

const HOUR = 3_600_000;
const manager = { ...actor, mayBackdate: true };

let inventory: TestInventory;
let skus: string[];
beforeAll(async () => {
  inventory = await createTestInventory();
  skus = [];
  for (const category of ['Home', 'Garden', 'Home']) {
    skus.push((await inventory.stocked({ category, stockQuantity: 1_000_000 })).sku);
  }
});
afterAll(() => inventory.close());

/** The inventory with a clock that stands where it is put, and what it acknowledged. */
class Shop {
  timeMs: number;
  readonly sales: Transaction[] = [];
  readonly refunds: Refund[] = [];
  readonly parts = { ...inventory, now: () => new Date(this.timeMs).toISOString() };

  constructor(start: string) {
    this.timeMs = Date.parse(start);
  }

  async sell(hoursAgo: number, product: number, quantity: number): Promise<Transaction> {
    const sku = skus[product % skus.length] ?? '';
    const id = makeSaleId(this.timeMs - hoursAgo * HOUR, randomBytes(10));
    const request = saleRequest([{ sku, quantity }], quantity * 100, { id });
    const sold = await completeSale(this.parts, request, manager);
    if (!sold.ok) throw new Error(sold.error.code);
    this.sales.push(sold.value);
    return sold.value;
  }

  /** Gives back one unit of some sale, if one is left of it. */
  async refund(pick: number, hoursAgo: number): Promise<void> {
    const sale = this.sales[pick % Math.max(1, this.sales.length)];
    const sku = sale?.lines[0]?.sku;
    if (!sale || sku === undefined) return;
    const id = makeSaleId(this.timeMs - hoursAgo * HOUR, randomBytes(10));
    const request = refundRequest([{ sku, quantity: 1 }], 100, { id });
    const given = await refundSale(this.parts, sale.id, request, actor);
    if (given.ok) this.refunds.push(given.value);
  }

  look(from: string, to: string) {
    return Promise.all([
      getSalesReport(this.parts, { from, to }),
      getProductsReport(this.parts, { from, to }),
    ]);
  }

  /** The reports as they follow from nothing but what was acknowledged. */
  rebuilt(from: string, to: string) {
    const days = datesBetween(from, to).map((date) =>
      reportDay(
        date,
        this.sales.filter((sale) => sale.date === date),
        this.refunds.filter((refund) => refund.date === date),
        defaultShopSettings,
      ),
    );
    const head = { from, to, currency: defaultShopSettings.currency };
    const { foreign, total } = reportSales(days);
    return [
      { ...head, ...reportSales(days) },
      { ...head, foreign, total, ...reportProducts(days, 5000) },
    ];
  }

  async keptOf(date: string) {
    return (await inventory.dayReports.find([date])).get(date)?.report;
  }
}

type Step = (shop: Shop) => Promise<unknown>;
const hoursAgo = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 24 * 12 }) },
);
/** Sales and refunds of now and of long ago, time that passes, and people who look. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(hoursAgo, fc.nat(2), fc.integer({ min: 1, max: 5 })).map(
    ([ago, product, quantity]): Step =>
      (shop) =>
        shop.sell(ago, product, quantity),
  ),
  fc.tuple(fc.nat(50), hoursAgo).map(
    ([pick, ago]): Step =>
      (shop) =>
        shop.refund(pick, ago),
  ),
  fc.constantFrom(0.2, 0.9, 1.1, 5, 26).map(
    (hours): Step =>
      async (shop) => {
        shop.timeMs += hours * HOUR;
      },
  ),
  fc.constant((async (shop) => {
    const today = shop.parts.now().slice(0, 10);
    await shop.look(addDays(today, -14), addDays(today, 1));
  }) satisfies Step),
);

describe('reports of days', () => {
  it('are what follows from the sales and refunds, whenever those are told and who looked before', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        // Days that no other run sees; over the years they meet both changes of the clocks.
        run += 1;
        const shop = new Shop(`${addDays('2001-01-01', run * 45)}T22:30:00Z`);
        const from = addDays(shop.parts.now().slice(0, 10), -13);
        for (const take of steps) await take(shop);
        const to = addDays(shop.parts.now().slice(0, 10), 1);
        expect(await shop.look(from, to)).toEqual(shop.rebuilt(from, to));
        // Now that days may be kept, what is kept is told once more.
        shop.timeMs += 50 * HOUR;
        await shop.look(from, to);
        expect(await shop.keptOf(from)).toBeDefined();
        expect(await shop.look(from, to)).toEqual(shop.rebuilt(from, to));
      }),
      { numRuns: 60 },
    );
  });

  it('are read, not made again, once the day is over', async () => {
    const shop = new Shop('2040-03-10T12:00:00Z');
    await shop.sell(0, 0, 2);
    await shop.look('2040-03-10', '2040-03-10');
    expect(await shop.keptOf('2040-03-10')).toBeUndefined();
    shop.timeMs += 24 * HOUR;
    const [first] = await shop.look('2040-03-10', '2040-03-10');
    expect(await shop.keptOf('2040-03-10')).toMatchObject({ total: { sold: 200 } });
    const unread = { listDay: () => Promise.reject(new Error('the day was read again')) };
    const parts = { ...shop.parts, sales: unread };
    expect(await getSalesReport(parts, { from: '2040-03-10', to: '2040-03-10' })).toEqual(first);
  });

  it('are not kept in the hour after midnight, nor after something was told later', async () => {
    const shop = new Shop('2041-03-11T00:30:00Z');
    await shop.sell(2, 0, 1);
    await shop.look('2041-03-10', '2041-03-10');
    expect(await shop.keptOf('2041-03-10')).toBeUndefined();
    shop.timeMs += 20 * HOUR;
    await shop.look('2041-03-10', '2041-03-10');
    expect(await shop.keptOf('2041-03-10')).toBeDefined();
    await shop.sell(30, 0, 1);
    expect(await shop.keptOf('2041-03-10')).toBeUndefined();
    shop.timeMs += 0.9 * HOUR;
    await shop.look('2041-03-10', '2041-03-10');
    expect(await shop.keptOf('2041-03-10')).toBeUndefined();
    shop.timeMs += 0.2 * HOUR;
    await shop.look('2041-03-10', '2041-03-10');
    expect(await shop.keptOf('2041-03-10')).toMatchObject({ total: { sold: 200 } });
  });

  it('are not kept where a late sale is announced while they are made', async () => {
    const shop = new Shop('2042-03-12T12:00:00Z');
    await shop.sell(48, 0, 1);
    shop.timeMs += 2 * HOUR;
    const sales: Pick<SaleRepository, 'listDay'> = {
      listDay: async (...args) => {
        const read = await inventory.sales.listDay(...args);
        await shop.sell(50, 0, 3);
        return read;
      },
    };
    const range = { from: '2042-03-10', to: '2042-03-10' };
    const meanwhile = await getSalesReport({ ...shop.parts, sales }, range);
    expect(meanwhile.total.sold).toBe(100);
    expect(await shop.keptOf(range.from)).toBeUndefined();
    expect((await getSalesReport(shop.parts, range)).total.sold).toBe(400);
  });

  it('are made again under another currency or on another clock', async () => {
    const shop = new Shop('2043-03-12T12:00:00Z');
    await shop.sell(40, 0, 1);
    shop.timeMs += 48 * HOUR;
    const range = { from: '2043-03-10', to: '2043-03-10' };
    await getSalesReport(shop.parts, range);
    const settings = { ...defaultShopSettings, currency: 'EUR', timeZone: 'Asia/Tokyo' };
    const parts = { ...shop.parts, shop: { ...inventory.shop, get: async () => settings } };
    expect(await getSalesReport(parts, range)).toMatchObject({
      currency: 'EUR',
      foreign: 1,
      total: { sales: 0, takings: 0 },
    });
  });

  it('have every sale of a day, however many there are', async () => {
    const shop = new Shop('2044-03-12T20:00:00Z');
    const sold = Array.from({ length: 24 }, () => shop.sell(0, 0, 1));
    await Promise.all(sold);
    const sales: Pick<SaleRepository, 'listDay'> = {
      listDay: (date, page) => inventory.sales.listDay(date, { ...page, limit: 5 }),
    };
    const range = { from: '2044-03-12', to: '2044-03-12' };
    expect(await getSalesReport({ ...shop.parts, sales }, range)).toMatchObject({
      total: { sales: 24, takings: 2400 },
    });
  });
});

describe('a day of more products than an item holds', () => {
  it('is told as it is, and not kept', async () => {
    const line = (index: number) => ({
      key: randomBytes(12).toString('hex'),
      name: randomBytes(12).toString('hex'),
      ...noFigures,
      sold: index,
    });
    const empty = reportDay('2045-01-01', [], [], defaultShopSettings);
    const huge = { ...empty, products: Array.from({ length: 15_000 }, (_, at) => line(at)) };
    await inventory.dayReports.keep(huge, undefined);
    expect((await inventory.dayReports.find(['2045-01-01'])).size).toBe(0);
    const fitting = { ...empty, products: huge.products.slice(0, 9000) };
    await inventory.dayReports.keep(fitting, undefined);
    expect((await inventory.dayReports.find(['2045-01-01'])).get('2045-01-01')?.report).toEqual(
      fitting,
    );
  });
});

describe('a forecast', () => {
  it('is of the days from today on, from full days only', async () => {
    const shop = new Shop('2046-03-20T12:00:00Z');
    for (let day = 0; day < 10; day++) {
      await shop.sell(0, 0, 2);
      shop.timeMs += 24 * HOUR;
    }
    await shop.sell(0, 0, 900);
    expect(await getForecast(shop.parts, 7)).toEqual({
      from: '2046-03-30',
      to: '2046-04-05',
      historyDays: 10,
      products: [{ sku: skus[0], name: 'Oak spoon', recent: 20, method: 'average', units: 14 }],
    });
  });
});
