import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { skuParams } from '../product/product.ts';
import type { Route } from '../route.ts';

const stockLogEntry = z.strictObject({
  id: z.string(),
  sku: fields.sku,
  /** Units; negative when they left. */
  quantityChange: z.int(),
  /** Units on hand before and after it, by the log itself. */
  before: z.int(),
  after: z.int(),
  reason: z.enum(['sale', 'refund', 'restock', 'adjustment', 'count', 'import']),
  timestamp: fields.timestamp,
  actor: z.strictObject({ userId: z.string(), name: z.string() }),
  /** The transaction behind it. */
  reference: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
});

export const listStockLog = {
  method: 'GET',
  path: '/inventory/stock/{sku}/log',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Lists every change of a product’s stock, the newest first',
  params: skuParams,
  query: z.strictObject(fields.paging),
  status: 200,
  response: fields.page(stockLogEntry),
  errors: ['product-not-found'],
} as const satisfies Route;
