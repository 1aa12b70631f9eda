import type { Product } from '@agentic-retail/domain/product/product';
import { createTestTables } from '@agentic-retail/engine/test-tables';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { DynamoAuditLog } from '../adapters/dynamo-audit-log.ts';
import { DynamoCashSessionRepository } from '../adapters/dynamo-cash-session-repository.ts';
import { DynamoCountRepository } from '../adapters/dynamo-count-repository.ts';
import { DynamoInvoiceRepository } from '../adapters/dynamo-invoice-repository.ts';
import { DynamoParkedCartRepository } from '../adapters/dynamo-parked-cart-repository.ts';
import { DynamoProductRepository } from '../adapters/dynamo-product-repository.ts';
import { DynamoRefundRepository } from '../adapters/dynamo-refund-repository.ts';
import { DynamoRestockRepository } from '../adapters/dynamo-restock-repository.ts';
import { DynamoSaleRepository } from '../adapters/dynamo-sale-repository.ts';
import { DynamoShopRepository } from '../adapters/dynamo-shop-repository.ts';
import { DynamoStockLog } from '../adapters/dynamo-stock-log.ts';
import { DynamoStockRepository } from '../adapters/dynamo-stock-repository.ts';
import type { Inventory } from '../handlers.ts';
import { createProduct, type NewProduct } from '../use-cases/create-product.ts';

export const actor = { userId: 'user-1', name: 'Josie' };
/** The same, selling: a cashier, who may not date a sale long ago. */
export const seller = { ...actor, mayBackdate: false };

export interface TestInventory extends Inventory {
  /** Makes a product, by default one that costs 1.00 and of which there are 10. */
  readonly stocked: (product?: Partial<NewProduct>) => Promise<Product>;
  readonly close: () => void;
}

/** The whole inventory on the real engine, with tables that nobody else sees. */
export async function createTestInventory(): Promise<TestInventory> {
  const { clientConfig, tableNames } = await createTestTables();
  const client = createDynamoClient(clientConfig);
  const inventory: Inventory = {
    products: new DynamoProductRepository(client, tableNames),
    sales: new DynamoSaleRepository(client, tableNames),
    refunds: new DynamoRefundRepository(client, tableNames),
    parkedCarts: new DynamoParkedCartRepository(client, tableNames),
    cashSessions: new DynamoCashSessionRepository(client, tableNames),
    stockLog: new DynamoStockLog(client, tableNames),
    shop: new DynamoShopRepository(client, tableNames),
    stock: new DynamoStockRepository(client, tableNames),
    counts: new DynamoCountRepository(client, tableNames),
    restock: new DynamoRestockRepository(client, tableNames),
    invoices: new DynamoInvoiceRepository(client, tableNames),
    audit: new DynamoAuditLog(client, tableNames),
    now: () => new Date().toISOString(),
  };
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
  return { ...inventory, stocked, close: () => client.destroy() };
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
