import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { afterAll, beforeAll, expect, it, test } from '@jest/globals';
import { createTestInventory, type TestInventory } from '../testing/create-test-inventory.ts';
import { searchProductPage } from './search-product-page.ts';

const shown = { includeInactive: false, limit: 2 };
let inventory: TestInventory;
let client: ReturnType<typeof createDynamoClient>;
/** Products read since a search began. */
let productsRead = 0;

beforeAll(async () => {
  inventory = await createTestInventory();
  for (let index = 0; index < 120; index++) {
    const name = index % 40 === 39 ? 'Lantern of brass' : 'Lantern of tin';
    await inventory.stocked({ sku: `LAN-${index}`, name });
  }
  client = createDynamoClient(inventory.tables.clientConfig);
  client.middlewareStack.add(
    (next) => async (args) => {
      const { RequestItems = {} } = args.input as { RequestItems?: Record<string, { Keys: [] }> };
      productsRead += Object.values(RequestItems).reduce((sum, { Keys }) => sum + Keys.length, 0);
      return next(args);
    },
    { step: 'initialize' },
  );
});

afterAll(() => {
  client.destroy();
  inventory.close();
});

async function search(words: readonly string[], cursor?: string) {
  productsRead = 0;
  const page = await searchProductPage(client, inventory.tables.tableNames, words, {
    ...shown,
    cursor,
  });
  if (!page.ok) throw new Error('the search was refused');
  return page.value;
}

test.each([[['lantern', 'brass']], [['brass', 'lantern']]])(
  '%j reads the products of the rarer word alone, on each page',
  async (words) => {
    const first = await search(words);
    expect(first.items.map(({ sku }) => sku)).toEqual(['LAN-119', 'LAN-39']);
    expect(productsRead).toBe(3);
    const second = await search(words, first.nextCursor);
    expect(second.items.map(({ sku }) => sku)).toEqual(['LAN-79']);
    expect(second.nextCursor).toBeUndefined();
    expect(productsRead).toBeLessThanOrEqual(3);
  },
);

it('refuses the cursor of another search', async () => {
  const { nextCursor } = await search(['lantern', 'brass']);
  const { tableNames } = inventory.tables;
  const refused = await searchProductPage(client, tableNames, ['tin'], {
    ...shown,
    cursor: nextCursor,
  });
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
});
