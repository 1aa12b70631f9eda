import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { skuParams } from '../product/product.ts';
import type { Route } from '../route.ts';
import { stockChange } from './stock-change.ts';

const stockLogEntry = z.strictObject({
  ...stockChange.shape,
  /** Units on hand before and after it, by the log itself. */
  before: z.int(),
  after: z.int(),
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
