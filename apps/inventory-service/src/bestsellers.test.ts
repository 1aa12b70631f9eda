import { randomBytes, randomInt } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { receiptNumber } from '@agentic-retail/domain/sale/receipt-number';
import { createTestTables } from '@agentic-retail/engine/test-tables';
import { type FaultyEngine, startFaultyEngine } from '@agentic-retail/faults/start-faulty-engine';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createInventory } from './create-inventory.ts';
import type { Inventory } from './handlers.ts';
import { callAs } from './testing/call-as.ts';
import { actor, testSurroundings } from './testing/create-test-inventory.ts';
import { wholeLog } from './testing/whole-log.ts';
import { createProduct } from './use-cases/create-product.ts';

const opening = 10_000;
const price = 100;
const skus = Array.from({ length: 20 }, (_, index) => `BEST-${index}`);

let faulty: FaultyEngine;
let inventory: Inventory;
let call: ReturnType<typeof callAs>;
let close: () => void;

beforeAll(async () => {
  const { clientConfig, endpoint, tableNames } = await createTestTables();
  faulty = await startFaultyEngine({ engine: endpoint, rate: 0, seed: 5 });
  const client = createDynamoClient({ ...clientConfig, endpoint: faulty.endpoint });
  inventory = createInventory(client, tableNames, testSurroundings);
  call = callAs(inventory, 'cashier');
  close = () => client.destroy();
  const product = {
    description: '',
    category: 'Best',
    price,
    cost: 0,
    unit: 'each',
    stockQuantity: opening,
    reorderThreshold: 0,
    barcodes: [],
    taxClass: 'standard',
  } as const;
  for (const sku of skus) {
    const created = await createProduct(inventory, { ...product, sku, name: sku }, actor);
    expect(created.ok).toBe(true);
  }
});

afterAll(async () => {
  close();
  await faulty.stop();
});

/** Three of the bestsellers, one or two of each. */
function drawLines() {
  const drawn = new Set<string>();
  while (drawn.size < 3) drawn.add(skus[randomInt(skus.length)] ?? '');
  return [...drawn].map((sku) => ({ sku, quantity: randomInt(1, 3) }));
}

async function sellOne(registerId: string) {
  const lines = drawLines();
  const total = lines.reduce((sum, { quantity }) => sum + quantity * price, 0);
  const body = {
    id: makeSaleId(Date.now(), randomBytes(10)),
    registerId,
    lines,
    payments: [{ method: 'cash', amount: total, tendered: total }],
    expectedTotal: total,
  };
  const { status, body: sale } = await call<{ receiptNumber?: string }>('completeSale', { body });
  return { status, lines, receiptNumber: sale.receiptNumber };
}

async function unitsSold(sku: string): Promise<number> {
  const log = await wholeLog(inventory, sku);
  return -log
    .filter(({ reason }) => reason === 'sale')
    .reduce((sum, c) => sum + c.quantityChange, 0);
}

describe.each([
  [8, 8],
  [32, 32],
  [4, 1],
])(
  '%d tills at %d registers on the same 20 products, 30 %% of all calls go wrong',
  (tills, registers) => {
    const registerOf = (till: number) => `till-${tills}-${registers}-${till % registers}`;

    it('sell every sale once: no failure, no unit lost, no number twice or left out, stock equals log', async () => {
      const salesPerTill = 320 / tills;
      faulty.setRate(0);
      const before = new Map<string, number>();
      for (const sku of skus) before.set(sku, await unitsSold(sku));
      faulty.setRate(0.3);
      const sold = await Promise.all(
        Array.from({ length: tills }, async (_, till) => {
          const sales: Awaited<ReturnType<typeof sellOne>>[] = [];
          for (let sale = 0; sale < salesPerTill; sale++)
            sales.push(await sellOne(registerOf(till)));
          return sales;
        }),
      );
      faulty.setRate(0);
      const sales = sold.flat();
      expect(sales).toHaveLength(320);
      expect(sales.filter(({ status }) => status !== 201)).toEqual([]);
      for (const sku of skus) {
        const lines = sales.flatMap((sale) => sale.lines).filter((line) => line.sku === sku);
        const expected = lines.reduce((sum, { quantity }) => sum + quantity, 0);
        const units = await unitsSold(sku);
        expect(units - (before.get(sku) ?? 0)).toBe(expected);
        expect((await inventory.products.find(sku))?.stockQuantity).toBe(opening - units);
      }
      const numbers = Array.from({ length: 320 }, (_, index) =>
        receiptNumber(registerOf(index), 1 + Math.floor(index / registers)),
      );
      expect(sales.map((sale) => sale.receiptNumber).toSorted()).toEqual(numbers.toSorted());
      expect(faulty.faults.get('conflict')).toBeGreaterThan(50);
    });
  },
);
