import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { productBody, saleBody, successOf } from './testing/sale.ts';
import { type StaffMember, signInAs } from './testing/staff.ts';

let shop: SpawnedShop;
let cashier: StaffMember;
let manager: StaffMember;
beforeAll(async () => {
  shop = await spawnShop();
  cashier = await signInAs(shop, 'cashier');
  manager = await signInAs(shop, 'manager');
});
afterAll(() => shop.stop());

test('50 tills buy the last piece at once, 200 times: exactly one wins and the log adds up', async () => {
  for (let round = 0; round < 200; round++) {
    const sku = `LAST-${round}`;
    successOf(await manager.client.createProduct({ body: productBody(sku, 1) }));

    const results = await Promise.all(
      Array.from({ length: 50 }, () =>
        cashier.client.completeSale({ body: saleBody([{ sku, quantity: 1 }], 100) }),
      ),
    );

    const winners = results.filter((result) => result.ok);
    const losers = results.flatMap((result) => (result.ok ? [] : [result.error]));
    expect(winners).toHaveLength(1);
    for (const loser of losers) {
      expect(loser).toMatchObject({
        kind: 'problem',
        problem: {
          code: 'insufficient-stock',
          status: 409,
          shortages: [{ sku, requested: 1, available: 0 }],
        },
      });
    }
    const stock = successOf(await cashier.client.getStock({ params: { sku } }));
    const log = successOf(await cashier.client.listStockLog({ params: { sku }, query: {} }));
    expect(stock.stockQuantity).toBe(0);
    expect(
      log.items.map(({ quantityChange, before, after }) => [quantityChange, before, after]),
    ).toEqual([
      [-1, 1, 0],
      [1, 0, 1],
    ]);
    expect(log.items[0]?.reference).toBe(winners[0]?.value.id);
  }
});

test('a day’s sales are listed, the newest first, page by page, each once', async () => {
  const sku = 'DAY-1';
  successOf(await manager.client.createProduct({ body: productBody(sku, 100) }));
  const sold: string[] = [];
  for (let count = 0; count < 7; count++) {
    const sale = await cashier.client.completeSale({ body: saleBody([{ sku, quantity: 1 }], 100) });
    sold.push(successOf(sale).id);
  }
  const { date } = successOf(
    await cashier.client.getTransaction({ params: { id: sold[0] ?? '' } }),
  );
  const listed: string[] = [];
  const times: string[] = [];
  let cursor: string | undefined;
  do {
    const page = successOf(
      await cashier.client.listTransactions({
        query: { date, limit: 3, ...(cursor && { cursor }) },
      }),
    );
    listed.push(...page.items.map(({ id }) => id));
    times.push(...page.items.map(({ timestamp }) => timestamp));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toEqual(expect.arrayContaining(sold));
  expect(times).toEqual(times.toSorted().reverse());
});
