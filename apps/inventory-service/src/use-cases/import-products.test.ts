import { productCells } from '@agentic-retail/domain/import/product-cells';
import type { ProductCells } from '@agentic-retail/domain/import/product-columns';
import type { Product } from '@agentic-retail/domain/product/product';
import { anyProduct } from '@agentic-retail/domain/testing/arbitrary-product';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { wholeLog } from '../testing/whole-log.ts';
import { completeSale } from './complete-sale.ts';
import { importProducts } from './import-products.ts';
import type { RowResult } from './import-row.ts';
import { updateProduct } from './update-product.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

let files = 0;
/** Another file, or another mapping of its columns. */
const newFile = () => `file-${String(++files).padStart(16, '0')}`;

async function imported(
  cells: readonly ProductCells[],
  more: Partial<Parameters<typeof importProducts>[1]> = {},
  parts: Partial<TestInventory> = {},
): Promise<readonly RowResult[]> {
  const order = {
    importId: newFile(),
    fileName: 'products.csv',
    isDryRun: false,
    existingStock: 'keep' as const,
    ...more,
  };
  const rows = cells.map((of, index) => ({ row: index + 2, cells: of }));
  return (await importProducts({ ...inventory, ...parts }, { ...order, rows }, actor)).rows;
}

const outcomes = (results: readonly RowResult[]) => results.map(({ outcome }) => outcome);

let count = 0;
function row(more: Omit<ProductCells, 'sku'> = {}) {
  return { sku: `IMP-${++count}`, name: 'Jam', category: 'Larder', price: '2.50', ...more };
}

async function sold(sku: string, quantity: number): Promise<void> {
  const { price = 0 } = (await inventory.products.find(sku)) ?? {};
  const sale = await completeSale(
    inventory,
    saleRequest([{ sku, quantity }], price * quantity),
    seller,
  );
  expect(sale.ok).toBe(true);
}

describe('a new product of a file', () => {
  it('comes with its words, its barcodes and its stock as the first entry of the log', async () => {
    const jam = row({ name: 'Quince jelly', stockQuantity: '7', barcodes: 'JELLY-1 JELLY-2' });
    expect(outcomes(await imported([jam]))).toEqual(['new']);
    const product = await inventory.products.find(jam.sku);
    expect(product).toMatchObject({
      name: 'Quince jelly',
      price: 250,
      stockQuantity: 7,
      version: 1,
    });
    expect((await inventory.products.findByBarcode('JELLY-2'))?.sku).toBe(jam.sku);
    const found = await inventory.products.search(['quince'], { includeInactive: true, limit: 5 });
    expect(found.ok && found.value.items.map(({ sku }) => sku)).toEqual([jam.sku]);
    expect(await wholeLog(inventory, jam.sku)).toMatchObject([
      { quantityChange: 7, reason: 'import', note: 'products.csv', actor },
    ]);
  });

  it('needs a name, a category and a price', async () => {
    const [result] = await imported([{ sku: 'BARE-1', price: '1' }]);
    expect(result).toMatchObject({
      outcome: 'refused',
      errors: [
        { field: 'name', rule: 'is missing; a new product needs it' },
        { field: 'category', rule: 'is missing; a new product needs it' },
      ],
    });
  });

  it('does not begin below zero', async () => {
    const below = row({ stockQuantity: '-3' });
    for (const isDryRun of [true, false]) {
      expect(await imported([row(), below], { isDryRun })).toMatchObject([
        { outcome: 'new' },
        {
          row: 3,
          outcome: 'refused',
          errors: [
            {
              field: 'stockQuantity',
              rule: 'must be at least 0 for a new product; put what is on the shelf, or leave it empty',
              value: '-3',
            },
          ],
        },
      ]);
    }
    expect(await inventory.products.find(below.sku)).toBeUndefined();
    expect(outcomes(await imported([{ ...below, stockQuantity: '' }]))).toEqual(['new']);
  });
});

describe('a product that is there', () => {
  it('changes in what the file says, and in nothing else', async () => {
    const { sku, ...before } = await inventory.stocked({ description: 'By hand', cost: 60 });
    const [result] = await imported([{ sku, price: '4.20', cost: '' }]);
    expect(result).toMatchObject({ outcome: 'changed', changes: ['price'] });
    expect(await inventory.products.find(sku)).toEqual({
      ...before,
      sku,
      price: 420,
      version: 2,
      updatedAt: expect.any(String),
    });
    expect(outcomes(await imported([{ sku, price: '4.20' }]))).toEqual(['unchanged']);
  });

  it('keeps its stock, unless the file is to set it', async () => {
    const { sku } = await inventory.stocked();
    expect(outcomes(await imported([{ sku, stockQuantity: '4' }]))).toEqual(['unchanged']);
    const [set] = await imported([{ sku, stockQuantity: '4' }], { existingStock: 'set' });
    expect(set).toMatchObject({ outcome: 'changed', changes: ['stockQuantity'] });
    expect((await inventory.products.find(sku))?.stockQuantity).toBe(4);
    expect((await wholeLog(inventory, sku))[0]).toMatchObject({
      quantityChange: -6,
      reason: 'import',
    });
  });

  it('has its stock set once by a file, whatever is sold until the file comes again', async () => {
    const { sku } = await inventory.stocked();
    const same = await inventory.stocked();
    const fresh = row({ stockQuantity: '9' });
    const file = [{ sku, stockQuantity: '20' }, { sku: same.sku, stockQuantity: '10' }, fresh];
    const more = { importId: newFile(), existingStock: 'set' as const };
    expect(outcomes(await imported(file, more))).toEqual(['changed', 'unchanged', 'new']);
    for (const each of [sku, same.sku, fresh.sku]) await sold(each, 3);
    expect(outcomes(await imported(file, { ...more, isDryRun: true }))).toEqual(
      Array(3).fill('unchanged'),
    );
    expect(outcomes(await imported(file, more))).toEqual(Array(3).fill('unchanged'));
    const stock = async (of: string) => (await inventory.products.find(of))?.stockQuantity;
    expect([await stock(sku), await stock(same.sku), await stock(fresh.sku)]).toEqual([17, 7, 6]);
    // Another file is another count.
    expect(outcomes(await imported(file, { existingStock: 'set' }))).toEqual(
      Array(3).fill('changed'),
    );
    expect(await stock(sku)).toBe(20);
  });

  it('is not set again by a file that arrives late, after the next one', async () => {
    const { sku } = await inventory.stocked();
    const spring = { importId: newFile(), existingStock: 'set' as const };
    const autumn = { importId: newFile(), existingStock: 'set' as const };
    await imported([{ sku, stockQuantity: '20' }], spring);
    await imported([{ sku, stockQuantity: '30' }], autumn);
    const late = await imported([{ sku, stockQuantity: '20' }], spring);
    expect(outcomes(late)).toEqual(['unchanged']);
    expect((await inventory.products.find(sku))?.stockQuantity).toBe(30);
  });

  it('is not set again by a late file either where a product remembers its file in the old form', async () => {
    const { sku } = await inventory.stocked();
    const spring = { importId: newFile(), existingStock: 'set' as const };
    const autumn = { importId: newFile(), existingStock: 'set' as const };
    await imported([{ sku, stockQuantity: '20' }], spring);
    const { clientConfig, tableNames } = inventory.tables;
    const client = createDynamoClient(clientConfig);
    await client.send(
      new UpdateCommand({
        TableName: tableNames.products,
        Key: { sku },
        UpdateExpression: 'SET stock_set_by = :file',
        ExpressionAttributeValues: { ':file': spring.importId },
      }),
    );
    client.destroy();
    const again = await imported([{ sku, stockQuantity: '20' }], spring);
    const later = await imported([{ sku, stockQuantity: '30' }], autumn);
    const late = await imported([{ sku, stockQuantity: '20' }], spring);
    expect([again, later, late].flatMap(outcomes)).toEqual(['unchanged', 'changed', 'unchanged']);
    expect((await inventory.products.find(sku))?.stockQuantity).toBe(30);
  });

  it('that is below zero keeps what the books have: nobody counts fewer than none', async () => {
    const { sku } = await inventory.stocked({ stockQuantity: -4 });
    const set = { existingStock: 'set' } as const;
    expect(outcomes(await imported([{ sku, stockQuantity: '-4', price: '4.20' }], set))).toEqual([
      'changed',
    ]);
    for (const isDryRun of [true, false]) {
      const said = await imported([{ sku, stockQuantity: '-2', price: '9' }], { ...set, isDryRun });
      expect(said).toMatchObject([
        {
          outcome: 'refused',
          errors: [{ field: 'stockQuantity', rule: expect.stringContaining('or the -4 that') }],
        },
      ]);
    }
    expect(outcomes(await imported([{ sku, stockQuantity: '-2' }]))).toEqual(['unchanged']);
    expect(await inventory.products.find(sku)).toMatchObject({ stockQuantity: -4, price: 420 });
    expect(outcomes(await imported([{ sku, stockQuantity: '6' }], set))).toEqual(['changed']);
    expect((await inventory.products.find(sku))?.stockQuantity).toBe(6);
  });

  it('loses no sale that comes between reading and setting its stock', async () => {
    const { sku } = await inventory.stocked({ stockQuantity: 100 });
    const file = [{ sku, stockQuantity: '50' }];
    const sales = Array.from({ length: 10 }, () => sold(sku, 1));
    const [[result]] = await Promise.all([imported(file, { existingStock: 'set' }), ...sales]);
    expect(['changed', 'not-done']).toContain(result?.outcome);
    const stock = (await inventory.products.find(sku))?.stockQuantity ?? 0;
    const log = await wholeLog(inventory, sku);
    expect(log.filter(({ reason }) => reason === 'sale')).toHaveLength(10);
    expect(log.reduce((sum, { quantityChange }) => sum + quantityChange, 0)).toBe(stock);
  });

  it('is tried again when somebody else changes it meanwhile', async () => {
    const { sku } = await inventory.stocked();
    const { imports } = inventory;
    let reads = 0;
    const racing = {
      ownersOf: imports.ownersOf.bind(imports),
      setStock: imports.setStock.bind(imports),
      async ground(skus: readonly string[]) {
        const ground = await imports.ground(skus);
        if (reads++ === 0) await updateProduct(inventory, sku, { version: 1, name: 'Renamed' });
        return ground;
      },
    };
    const [result] = await imported([{ sku, price: '9' }], {}, { imports: racing });
    expect(result?.outcome).toBe('changed');
    expect(await inventory.products.find(sku)).toMatchObject({ name: 'Renamed', price: 900 });
  });
});

describe('a dry run', () => {
  it('says what the run then does, and writes nothing', async () => {
    const there = await inventory.stocked();
    const fresh = row({ stockQuantity: '5' });
    const file = [
      fresh,
      { sku: there.sku, price: '7', stockQuantity: '3' },
      { sku: there.sku.toLowerCase(), price: 'x' },
    ];
    const more = { importId: newFile(), existingStock: 'set' as const };
    const said = await imported(file, { ...more, isDryRun: true });
    expect(outcomes(said)).toEqual(['new', 'changed', 'refused']);
    expect(await inventory.products.find(fresh.sku)).toBeUndefined();
    expect(await inventory.products.find(there.sku)).toEqual(there);
    expect(await wholeLog(inventory, there.sku)).toHaveLength(1);
    expect(await imported(file, more)).toEqual(said);
  });

  it('finds rows that are there twice, and barcodes of others', async () => {
    const owner = await inventory.stocked({ barcodes: ['OWNED-1'] });
    const twice = row();
    const file = [
      twice,
      { ...twice, price: '3' },
      row({ barcodes: 'OWNED-1' }),
      row({ barcodes: 'SHARED-1' }),
      row({ barcodes: 'SHARED-1' }),
      { sku: owner.sku, barcodes: 'OWNED-1 OWNED-2' },
    ];
    const said = await imported(file, { isDryRun: true });
    expect(outcomes(said)).toEqual(['new', 'refused', 'refused', 'new', 'refused', 'changed']);
    expect(said.map(({ errors }) => errors[0]?.rule)).toEqual([
      undefined,
      'stands on row 2 already; keep one of the two',
      `belongs to ${owner.sku} already`,
      undefined,
      `belongs to ${file[3]?.sku} already`,
      undefined,
    ]);
    const run = await imported(file);
    expect(run[2]).toMatchObject({ outcome: 'refused', errors: [{ field: 'barcodes' }] });
    expect(outcomes(run).filter((outcome) => outcome === 'refused')).toHaveLength(3);
  });
});

describe('a row with more than one thing wrong', () => {
  beforeAll(() => inventory.stocked({ barcodes: ['OWNED-3'] }));

  it.each([
    ['a cell that cannot be read', { barcodes: 'WANTED-1', price: 'dear' }],
    ['the barcode of another product', { barcodes: 'WANTED-2 OWNED-3' }],
  ])('takes no barcode from a later row that is sound: %s', async (_, cells) => {
    const [wanted = ''] = cells.barcodes.split(' ');
    const file = [row(cells), row({ barcodes: wanted })];
    const checked = await imported(file, { isDryRun: true });
    expect(outcomes(checked)).toEqual(['refused', 'new']);
    expect(outcomes(await imported(file))).toEqual(['refused', 'new']);
  });

  it('hears of all of them at once, also of what shows only beside other products', async () => {
    const owner = await inventory.stocked({ barcodes: ['ALL-1', 'ALL-2'] });
    const sku = 'ALL-WRONG';
    const file = [
      { sku, price: 'cheap', stockQuantity: '-1', barcodes: 'ALL-1 ALL-2' },
      { sku, name: 'Jam', category: 'Larder', price: 'dear', packSize: '0' },
    ];
    const said = await imported(file, { isDryRun: true });
    const belongs = `belongs to ${owner.sku} already`;
    expect(said.map(({ errors }) => errors.map(({ field, rule }) => [field, rule]))).toEqual([
      [
        ['price', expect.stringContaining('must be an amount')],
        ['barcodes', belongs],
        ['barcodes', belongs],
        ['name', 'is missing; a new product needs it'],
        ['category', 'is missing; a new product needs it'],
        ['stockQuantity', expect.stringContaining('must be at least 0 for a new product')],
      ],
      [
        ['price', expect.stringContaining('must be an amount')],
        ['packSize', 'must be at least 1'],
        ['sku', 'stands on row 2 already; keep one of the two'],
      ],
    ]);
    expect(outcomes(await imported(file))).toEqual(['refused', 'refused']);
  });
});

describe('a run that is interrupted', () => {
  it('says which rows it could not place; they and only they are done when sent again', async () => {
    const file = Array.from({ length: 20 }, () => row({ stockQuantity: '2' }));
    let writes = 0;
    const { products } = inventory;
    const failing = Object.assign(Object.create(products), {
      add: (...args: Parameters<typeof products.add>) => {
        if (++writes % 3 === 0) throw new ServiceBusy('no time');
        return products.add(...args);
      },
    });
    const more = { importId: newFile() };
    const first = outcomes(await imported(file, more, { products: failing }));
    expect(first.filter((outcome) => outcome === 'not-done')).toHaveLength(6);
    const second = outcomes(await imported(file, more));
    expect(second).toEqual(first.map((outcome) => (outcome === 'not-done' ? 'new' : 'unchanged')));
    for (const { sku } of file) expect(await wholeLog(inventory, sku)).toHaveLength(1);
  });

  it('does nothing twice when two pages import the same file at the same time', async () => {
    const file = Array.from({ length: 20 }, () => row({ stockQuantity: '2' }));
    const more = { importId: newFile(), existingStock: 'set' as const };
    const both = await Promise.all([imported(file, more), imported(file, more)]);
    expect(both.flatMap(outcomes).filter((outcome) => outcome === 'new')).toHaveLength(20);
    for (const { sku } of file) {
      expect((await inventory.products.find(sku))?.stockQuantity).toBe(2);
      expect(await wholeLog(inventory, sku)).toHaveLength(1);
    }
  });
});

describe('an export', () => {
  it('imported into an empty shop makes the same shop, and again changes nothing', async () => {
    const products = fc.sample(
      fc.uniqueArray(anyProduct, { selector: ({ sku }) => sku, minLength: 60, maxLength: 60 }),
      1,
    )[0] as Product[];
    const unique = products.map((product, at) => ({
      ...product,
      // What is below zero begins in no other shop.
      stockQuantity: Math.abs(product.stockQuantity),
      barcodes: product.barcodes.map((barcode) => `${barcode}-${at}`.slice(-32)),
    }));
    const file = unique.map((product) => productCells(product, 'GBP'));
    expect(new Set(outcomes(await imported(file)))).toEqual(new Set(['new']));
    for (const { createdAt, updatedAt, ...product } of unique) {
      expect(await inventory.products.find(product.sku)).toMatchObject(product);
    }
    const again = await imported(file, { existingStock: 'set' });
    expect(new Set(outcomes(again))).toEqual(new Set(['unchanged']));
  });
});
