import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { getProduct } from './get-product.ts';
import { listProducts } from './list-products.ts';
import { updateProduct } from './update-product.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

type Query = Parameters<typeof listProducts>[1];

/** All the pages of a list, read to the end, as SKUs. */
async function skusOf(query: Partial<Query>): Promise<string[]> {
  const skus: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listProducts(inventory, {
      includeInactive: false,
      limit: 50,
      ...query,
      cursor,
    });
    if (!page.ok) throw new Error(page.error.code);
    skus.push(...page.value.items.map(({ sku }) => sku));
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  return skus.toSorted();
}

describe('a product', () => {
  it('comes back as it was made, by SKU and by each of its barcodes', async () => {
    const made = await inventory.stocked({
      sku: 'MUG-1',
      name: 'Mug',
      barcodes: ['2000000000015', 'MUG-CODE'],
      supplier: { id: 'S1', name: 'Potter', contact: 'orders@potter.example' },
      imageUrl: '/images/mug.svg',
    });
    expect(await getProduct(inventory, { sku: 'MUG-1' })).toEqual({ ok: true, value: made });
    expect(await getProduct(inventory, { barcode: 'MUG-CODE' })).toEqual({ ok: true, value: made });
    expect(await getProduct(inventory, { barcode: '2000000000015' })).toEqual({
      ok: true,
      value: made,
    });
  });

  it('cannot take a SKU or a barcode that another one has, and then nothing is written', async () => {
    await inventory.stocked({ sku: 'JAR-1', barcodes: ['JAR-CODE'] });
    await expect(inventory.stocked({ sku: 'JAR-1' })).rejects.toThrow('sku-taken');
    await expect(
      inventory.stocked({ sku: 'JAR-2', barcodes: ['NEW-1', 'JAR-CODE'] }),
    ).rejects.toThrow('barcode-taken');
    expect(await inventory.products.find('JAR-2')).toBeUndefined();
    expect(await inventory.products.findByBarcode('NEW-1')).toBeUndefined();
  });

  it('is created once when many create it at the same time', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => inventory.stocked({ sku: 'RACE-1', stockQuantity: 5 })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const log = await inventory.stockLog.list('RACE-1', 5, { limit: 10 });
    expect(log.ok && log.value.changes).toHaveLength(1);
  });
});

describe('a change', () => {
  it('keeps the stock that is sold meanwhile, and what it does not name', async () => {
    const tea = await inventory.stocked({ sku: 'TEA-1', name: 'Tea', barcodes: ['TEA-OLD'] });
    const changed = await updateProduct(inventory, 'TEA-1', {
      version: tea.version,
      name: 'Breakfast tea',
      barcodes: ['TEA-NEW'],
    });
    expect(changed.ok && changed.value).toMatchObject({
      name: 'Breakfast tea',
      price: 100,
      stockQuantity: 10,
      version: 2,
    });
    expect(await inventory.products.find('TEA-1')).toEqual(changed.ok && changed.value);
    expect(await inventory.products.findByBarcode('TEA-OLD')).toBeUndefined();
    expect((await inventory.products.findByBarcode('TEA-NEW'))?.sku).toBe('TEA-1');
    expect(await skusOf({ q: 'breakf' })).toEqual(['TEA-1']);
  });

  it('from an old version is refused, so that of many at once exactly one wins', async () => {
    await inventory.stocked({ sku: 'CUP-1' });
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        updateProduct(inventory, 'CUP-1', { version: 1, price: index }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await inventory.products.find('CUP-1'))?.version).toBe(2);
  });

  it('cannot take another product’s barcode', async () => {
    await inventory.stocked({ sku: 'B-1', barcodes: ['CODE-B1'] });
    await inventory.stocked({ sku: 'B-2' });
    const changed = await updateProduct(inventory, 'B-2', { version: 1, barcodes: ['CODE-B1'] });
    expect(changed).toEqual({ ok: false, error: { code: 'barcode-taken', barcode: 'CODE-B1' } });
    expect((await inventory.products.find('B-2'))?.barcodes).toEqual([]);
  });

  it('of a product that does not exist says so', async () => {
    const changed = await updateProduct(inventory, 'NONE', { version: 1, name: 'x' });
    expect(changed).toEqual({ ok: false, error: { code: 'product-not-found', lookedFor: 'NONE' } });
    const off = await inventory.products.deactivate('NONE', inventory.now());
    expect(off).toEqual({ ok: false, error: { code: 'product-not-found', lookedFor: 'NONE' } });
    expect(await inventory.products.find('NONE')).toBeUndefined();
  });
});

describe('lists', () => {
  it('page through a category completely, whatever the page size, without inactive products', async () => {
    for (let index = 0; index < 7; index++) {
      await inventory.stocked({ sku: `LST-${index}`, category: 'Lists' });
    }
    await inventory.products.deactivate('LST-3', inventory.now());
    const active = [0, 1, 2, 4, 5, 6].map((index) => `LST-${index}`);
    for (const limit of [1, 2, 3, 7, 500]) {
      expect(await skusOf({ category: 'Lists', limit })).toEqual(active);
    }
    expect(await skusOf({ category: 'Lists', includeInactive: true })).toHaveLength(7);
    const everything = await skusOf({ limit: 3 });
    expect(everything).toEqual(expect.arrayContaining(active));
    expect(new Set(everything).size).toBe(everything.length);
  });

  it('refuse a cursor that is not theirs', async () => {
    const query = { includeInactive: false, limit: 5 };
    const { value: page } = (await listProducts(inventory, { ...query, limit: 1 })) as {
      value: { nextCursor: string };
    };
    for (const [cursor, category] of [
      ['garbage', undefined],
      [page.nextCursor, 'Lists'],
      [Buffer.from('{"sku":""}').toString('base64url'), undefined],
      [Buffer.from('{"category":"Home","sku":"x"}').toString('base64url'), 'Lists'],
    ] as const) {
      const result = await listProducts(inventory, { ...query, cursor, category });
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'invalid-request', errors: [{ pointer: 'query.cursor' }] },
      });
    }
  });
});

describe('search', () => {
  it('finds by the beginnings of words, in any order, without accents and case', async () => {
    await inventory.stocked({
      sku: 'SRCH-1',
      name: 'Crème brûlée candle',
      barcodes: ['5012345678900'],
    });
    await inventory.stocked({ sku: 'SRCH-2', name: 'Candle snuffer', category: 'Tools' });
    expect(await skusOf({ q: 'CANDLE' })).toEqual(['SRCH-1', 'SRCH-2']);
    expect(await skusOf({ q: 'can brul' })).toEqual(['SRCH-1']);
    expect(await skusOf({ q: 'creme' })).toEqual(['SRCH-1']);
    expect(await skusOf({ q: '501234' })).toEqual(['SRCH-1']);
    expect(await skusOf({ q: 'srch' })).toEqual(['SRCH-1', 'SRCH-2']);
    expect(await skusOf({ q: 'candle', category: 'Tools' })).toEqual(['SRCH-2']);
    expect(await skusOf({ q: 'andle' })).toEqual([]);
    expect(await skusOf({ q: '!!' })).toEqual([]);
  });

  it('pages through its results completely, each product once', async () => {
    for (let index = 0; index < 12; index++) {
      await inventory.stocked({ sku: `ZEB-${index}`, name: 'Zebra zebrano print' });
    }
    for (const limit of [1, 5, 12, 50]) {
      const found = await skusOf({ q: 'zeb', limit });
      expect(found).toHaveLength(12);
      expect(new Set(found).size).toBe(12);
    }
  });
});

describe('names that are hard to index', () => {
  it('are found by what they begin with, however long their words are in bytes', async () => {
    await inventory.stocked({ sku: 'LONG-1', name: '값'.repeat(200) });
    await inventory.stocked({ sku: 'XY-1', name: 'Xylophone yellow' });
    expect(await skusOf({ q: '값값' })).toEqual(['LONG-1']);
    expect(await skusOf({ q: '값'.repeat(90) })).toEqual(['LONG-1']);
    expect(await skusOf({ q: 'x y' })).toContain('XY-1');
  });
});

describe('the stock log', () => {
  it('starts with the opening stock and who entered it', async () => {
    const { sku } = await inventory.stocked({ stockQuantity: 4 });
    const log = await inventory.stockLog.list(sku, 4, { limit: 10 });
    expect(log.ok && log.value.changes).toMatchObject([
      { quantityChange: 4, reason: 'adjustment', note: 'Opening stock', actor },
    ]);
  });
});
