import type { Product } from '@agentic-retail/domain/product/product';
import { createTestTables, type TestTables } from '@agentic-retail/engine/test-tables';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { DynamoLowStockSource } from '../adapters/dynamo-low-stock-source.ts';
import { createInventory, type Surroundings } from '../create-inventory.ts';
import type { Inventory } from '../handlers.ts';
import type { LowStockSource } from '../ports/low-stock-source.ts';
import { createProduct, type NewProduct } from '../use-cases/create-product.ts';
import { testImages } from './test-images.ts';

export const actor = { userId: 'user-1', name: 'Josie' };
/** The same, selling: a cashier, who may not date a sale long ago. */
export const seller = { ...actor, mayBackdate: false };

export interface TestInventory extends Inventory {
  readonly lowStock: LowStockSource;
  /** Makes a product, by default one that costs 1.00 and of which there are 10. */
  readonly stocked: (product?: Partial<NewProduct>) => Promise<Product>;
  readonly tables: TestTables;
  readonly close: () => void;
}

export const testSurroundings: Surroundings = {
  images: testImages,
  now: () => new Date().toISOString(),
};

/** The whole inventory on the real engine, with tables that nobody else sees. */
export async function createTestInventory(): Promise<TestInventory> {
  const tables = await createTestTables();
  const client = createDynamoClient(tables.clientConfig);
  const inventory = createInventory(client, tables.tableNames, testSurroundings);
  let count = 0;
  async function stocked(product: Partial<NewProduct> = {}): Promise<Product> {
    count += 1;
    const created = await createProduct(
      inventory,
      { ...plain, sku: `P-${count}`, ...product },
      actor,
    );
    if (!created.ok) throw new Error(`no product: ${created.error.code}`);
    return created.value;
  }
  const lowStock = new DynamoLowStockSource(client, tables.tableNames);
  return { ...inventory, lowStock, tables, stocked, close: () => client.destroy() };
}

const plain = {
  name: 'Oak spoon',
  description: '',
  category: 'Home',
  price: 100,
  cost: 40,
  stockQuantity: 10,
  reorderThreshold: 0,
  unit: 'each',
  barcodes: [],
  taxClass: 'standard',
} as const satisfies Omit<NewProduct, 'sku'>;
