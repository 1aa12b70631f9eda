import type { Product } from '@agentic-retail/domain/product/product';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestInventory, type TestInventory } from '../testing/create-test-inventory.ts';
import { editProducts, type ProductEdit } from './edit-products.ts';
import { updateProduct } from './update-product.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

const some = (count: number): Promise<Product[]> =>
  Promise.all(Array.from({ length: count }, () => inventory.stocked()));

const edit = async (edits: readonly ProductEdit[]) =>
  (await editProducts(inventory, edits)).results.map(({ outcome }) => outcome);

describe('editProducts', () => {
  it('changes each product, and its place in its category', async () => {
    const products = await some(20);
    const edits = products.map(({ sku, version, price }) => {
      return { sku, version, category: 'Sale', price: price - 5, taxClass: 'reduced' as const };
    });
    expect(new Set(await edit(edits))).toEqual(new Set(['changed']));
    const listed = await inventory.products.list({
      category: 'Sale',
      includeInactive: false,
      limit: 50,
    });
    expect(listed.ok && listed.value.items).toHaveLength(20);
    for (const { sku } of products) {
      expect(await inventory.products.find(sku)).toMatchObject({
        price: 95,
        taxClass: 'reduced',
        version: 2,
      });
    }
  });

  it('leaves what somebody else changed as it is, says so, and does the others', async () => {
    const [first, second, third] = (await some(3)) as [Product, Product, Product];
    await updateProduct(inventory, second.sku, { version: 1, price: 700 });
    const edits = [first, second, third].map(({ sku }) => ({ sku, version: 1, price: 110 }));
    const { results } = await editProducts(inventory, [
      ...edits,
      { sku: 'GONE-1', version: 1, price: 110 },
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'changed',
      'conflict',
      'changed',
      'not-found',
    ]);
    expect(results[1]?.product).toMatchObject({ sku: second.sku, price: 700, version: 2 });
    expect((await inventory.products.find(second.sku))?.price).toBe(700);
  });

  it('changes nothing twice when the same edits come again', async () => {
    const products = await some(5);
    const edits = products.map(({ sku }) => ({ sku, version: 1, price: 110, isActive: false }));
    await edit(edits);
    expect(new Set(await edit(edits))).toEqual(new Set(['changed']));
    for (const { sku } of products) {
      expect((await inventory.products.find(sku))?.version).toBe(2);
    }
  });

  it('says which it could not place', async () => {
    const products = await some(2);
    const replace = inventory.products.replace.bind(inventory.products);
    const replacing = jest.spyOn(inventory.products, 'replace');
    replacing.mockImplementation(async (from, to) => {
      if (from.sku === products[0]?.sku) throw new ServiceBusy('no time');
      return replace(from, to);
    });
    const edits = products.map(({ sku }) => ({ sku, version: 1, price: 110 }));
    expect(await edit(edits)).toEqual(['not-done', 'changed']);
    replacing.mockRestore();
    expect(await edit(edits)).toEqual(['changed', 'changed']);
  });
});
