import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ReplayOptions, replay } from './replay.ts';
import { FakeShop, goodPassword, problem } from './testing/fake-shop.ts';
import { type CsvRow, csvText, writeTemporary } from './testing/retail-csv.ts';

const days = ['2010-12-01', '2010-12-24', '2011-01-04', '2011-02-01'];

/** Twenty invoices of three rows each, and one each of what is not sold. */
const rows: CsvRow[] = [
  ...Array.from({ length: 60 }, (_, at) => ({
    invoice: String(1000 + Math.floor(at / 3)),
    stockCode: `code ${at % 7}`,
    quantity: String(1 + (at % 5)),
    price: ['2.55', '0.85', '12'][at % 3] ?? '',
    time: `${days[Math.floor(at / 15)]} 10:${10 + Math.floor(at / 3)}:00`,
  })),
  { invoice: 'C1001', quantity: '-1' },
  // Of the first row of invoice 1000, all of it, and of the first of 1004 a part.
  { invoice: 'C3000', stockCode: 'code 0', quantity: '-1', time: '2011-01-05 09:00:00' },
  {
    invoice: 'C3001',
    stockCode: 'code 5',
    quantity: '-2',
    price: '2.55',
    time: '2011-02-05 09:00:00',
  },
  { invoice: '2000', stockCode: 'POST', price: '18' },
];

let shop: FakeShop;
let file: string;

beforeEach(async () => {
  shop = new FakeShop();
  file = await writeTemporary('retail.csv', csvText(rows));
});

const stops: AbortController[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
});

function run(options: Partial<ReplayOptions> = {}) {
  return replay({
    file,
    url: 'http://shop.example/',
    email: 'manager@shop.example',
    password: goodPassword,
    fetch: shop.fetch,
    firstWaitMs: 1,
    ...options,
  });
}

async function reportOf(options: Partial<ReplayOptions> = {}) {
  const outcome = await run(options);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

async function errorOf(options: Partial<ReplayOptions> = {}): Promise<string> {
  const outcome = await run(options);
  if (outcome.ok) throw new Error(`Ended with ${outcome.value.outcome}`);
  return outcome.error;
}

function soldMoney(): number {
  return [...shop.sales.values()].reduce((sum, { transaction }) => sum + transaction.total, 0);
}

describe('replay', () => {
  it('sells every invoice and accounts for every row and cent', async () => {
    const report = await reportOf();
    expect(report).toMatchObject({
      outcome: 'reconciled',
      differences: [],
      verified: true,
      file: { rows: 64, invoices: 24 },
      taken: {
        rows: 64,
        acceptedRows: 60,
        acceptedMoney: soldMoney(),
        returned: { invoices: 2, rows: 2, money: -3 * 255 },
      },
      sales: { due: 20, sold: 20 },
    });
    expect(report.months.map(({ month }) => month)).toEqual(['2010-12', '2011-01', '2011-02']);
    expect(report.returns).toMatchObject([
      { month: '2011-01', sold: { sales: 1, money: 255 }, agrees: true },
      { month: '2011-02', sold: { sales: 1, money: 510 }, agrees: true },
    ]);
    expect(report.before).toEqual({
      sales: { sales: 0, money: 0 },
      refunds: { sales: 0, money: 0 },
    });
    expect(report.reports?.sales.map(({ month, sold }) => [month, sold])).toEqual(
      report.months.map(({ month, accepted }) => [month, accepted]),
    );
    const left = [...shop.products.values()].filter(({ stockQuantity }) => stockQuantity !== 0);
    expect(left.map(({ stockQuantity }) => stockQuantity).toSorted()).toEqual([1, 2]);
  });

  it('sells from as many registers as there are terminals', async () => {
    await reportOf({ terminals: 3 });
    const registers = [...shop.sales.values()].map(({ transaction }) => transaction.registerId);
    expect(new Set(registers)).toEqual(new Set(['replay-1', 'replay-2', 'replay-3']));
  });

  it('sells nothing twice when run again, even with other terminals', async () => {
    await reportOf({ terminals: 2 });
    const before = new Map(shop.sales);
    const refunds = new Map(shop.refunds);
    const report = await reportOf({ terminals: 5 });
    expect(report).toMatchObject({ outcome: 'reconciled', sales: { sold: 20 } });
    expect(report.before).toEqual({
      sales: { sales: 20, money: soldMoney() },
      refunds: { sales: 2, money: 3 * 255 },
    });
    expect(shop.sales).toEqual(before);
    expect(shop.refunds).toEqual(refunds);
    expect(shop.calls.get('GET /transactions/{id}')).toBeGreaterThan(0);
  });

  it('goes on from a part to the whole', async () => {
    const part = await reportOf({ limit: 7 });
    expect(part).toMatchObject({ outcome: 'reconciled', sales: { sold: 7 } });
    expect(part.products).toBeLessThan(new Set(rows.map(({ stockCode }) => stockCode)).size * 3);
    const whole = await reportOf();
    expect(whole).toMatchObject({ outcome: 'reconciled', sales: { sold: 20 } });
    expect(shop.sales.size).toBe(20);
  });

  it('agrees in a shop that adds the tax on top of its prices', async () => {
    const taxRates = { standard: 2000, reduced: 500, zero: 700 };
    shop.settings = { ...shop.settings, pricesIncludeTax: false, taxRates };
    const report = await reportOf();
    expect(report.outcome).toBe('reconciled');
    expect(soldMoney()).toBeGreaterThan(report.taken.acceptedMoney);
  });

  it('signs in again when the session ends, once for all terminals', async () => {
    shop.salesPerToken = 6;
    expect(await reportOf()).toMatchObject({ outcome: 'reconciled', sales: { sold: 20 } });
    expect(shop.calls.get('POST /auth/login')).toBe(4);
  });

  it('keeps trying while the shop is busy or out of reach, with the same ids', async () => {
    shop.fault = (call, count) => {
      if (call === 'POST /auth/login' || count % 3 !== 0) return undefined;
      if (count % 2 === 0) throw new TypeError('fetch failed');
      return problem('busy', 503);
    };
    expect(await reportOf()).toMatchObject({ outcome: 'reconciled', sales: { sold: 20 } });
    expect(shop.sales.size).toBe(20);
  });

  it('sells once when the answer to a sale is lost', async () => {
    const { fetch: answer } = shop;
    let lost = 0;
    const losing: typeof fetch = async (input, init) => {
      const response = await answer(input, init);
      if (init?.method !== 'POST' || !String(input).endsWith('/transactions')) return response;
      lost += 1;
      if (lost % 2 === 1) throw new TypeError('connection reset');
      return response;
    };
    expect(await reportOf({ fetch: losing })).toMatchObject({ outcome: 'reconciled' });
    expect(shop.sales.size).toBe(20);
  });

  it('stops all terminals when one cannot go on, and says why', async () => {
    shop.fault = (call, count) => {
      return call === 'POST /transactions' && count === 5
        ? problem('insufficient-stock', 409)
        : undefined;
    };
    const error = await errorOf({ terminals: 2 });
    expect(error).toMatch(/^Invoice 100\d \(sale .*insufficient-stock.*of 20 invoices are sold/);
    expect(shop.sales.size).toBeLessThan(7);
  });

  it('gives up on a shop that stays busy', async () => {
    shop.fault = (call) => (call === 'POST /transactions' ? problem('busy', 503) : undefined);
    expect(await errorOf({ terminals: 1 })).toContain('0 of 20 invoices are sold');
    expect(shop.calls.get('POST /transactions')).toBe(8);
  });

  it('does not take another sale under its id for its own', async () => {
    await reportOf({ limit: 1 });
    const [stored] = shop.sales.values();
    if (stored === undefined) throw new Error('Nothing was sold');
    const [line, ...lines] = stored.transaction.lines;
    if (line === undefined) throw new Error('Nothing is in the sale');
    const changed = [{ ...line, quantity: line.quantity + 1 }, ...lines];
    shop.sales.set(stored.transaction.id, {
      request: 'another',
      transaction: { ...stored.transaction, lines: changed },
    });
    expect(await errorOf()).toContain('sale-id-reused');
  });

  it('names the month of a sale that the shop has stored otherwise than answered', async () => {
    const { fetch: answer } = shop;
    const forging: typeof fetch = async (input, init) => {
      if (init?.method === 'GET' && String(input).includes('date=2011-01-04')) {
        const sale = [...shop.sales.values()].find((it) => it.transaction.date === '2011-01-04');
        if (sale) sale.transaction = { ...sale.transaction, total: sale.transaction.total - 1 };
      }
      return answer(input, init);
    };
    const report = await reportOf({ fetch: forging });
    expect(report.outcome).toBe('differs');
    expect(report.differences).toEqual([
      'The accounts of 2011-01 do not agree.',
      'The report of 2011-01 is not what is listed.',
    ]);
  });

  it('names the month whose report is not what the shop lists', async () => {
    const { fetch: answer } = shop;
    const forging: typeof fetch = async (input, init) => {
      const response = await answer(input, init);
      if (!String(input).includes('/reports/sales')) return response;
      const report = (await response.json()) as { days: { key: string; sold: number }[] };
      const [day] = report.days;
      if (day?.key === '2011-02-01') day.sold += 1;
      return Response.json(report);
    };
    const report = await reportOf({ fetch: forging });
    expect(report.outcome).toBe('differs');
    expect(report.differences).toEqual(['The report of 2011-02 is not what is listed.']);
  });

  it('notices that a run with nothing to do has changed the stock', async () => {
    await reportOf({ limit: 20 });
    const { fetch: answer } = shop;
    const taking: typeof fetch = async (input, init) => {
      const [product] = shop.products.values();
      if (String(input).includes('/reports/sales') && product) product.stockQuantity += 1;
      return answer(input, init);
    };
    const report = await reportOf({ limit: 20, fetch: taking });
    expect(report.outcome).toBe('differs');
    expect(report.differences.join()).toContain('Nothing was new, yet the stock of 1 products');
  });

  it('notices stock that is left after everything was sold', async () => {
    await reportOf();
    const [product] = shop.products.values();
    if (product === undefined) throw new Error('Nothing was made');
    product.stockQuantity = 99;
    const report = await reportOf();
    expect(report.outcome).toBe('differs');
    expect(report.differences.join()).toContain(product.sku);
    expect((await reportOf({ limit: 20 })).outcome).toBe('reconciled');
  });

  it('stops on request after what is under way, and goes on afterwards', async () => {
    const stop = new AbortController();
    stops.push(stop);
    const onProgress: ReplayOptions['onProgress'] = ({ phase, done }) => {
      if (phase === 'sales' && done === 6) stop.abort();
    };
    const report = await reportOf({ stop: stop.signal, terminals: 4, onProgress });
    expect(report.outcome).toBe('interrupted');
    expect(report.sales.sold).toBe(shop.sales.size);
    expect(shop.sales.size).toBeLessThan(10);
    expect(await reportOf()).toMatchObject({ outcome: 'reconciled', sales: { sold: 20 } });
  });

  it('says at once that nothing answers, or that the password is wrong', async () => {
    const nobody = async () => {
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    };
    expect(await errorOf({ fetch: nobody })).toContain('Nothing answers (connect ECONNREFUSED)');
    expect(await errorOf({ password: 'wrong' })).toContain('wrong-credentials');
  });

  it('does not sell hundredths in a currency without them', async () => {
    shop.settings = { ...shop.settings, currency: 'JPY' };
    expect(await errorOf()).toContain('JPY');
    expect(shop.products.size).toBe(0);
  });
});
