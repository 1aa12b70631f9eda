import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { skuParams } from '../product/product.ts';
import type { Route } from '../route.ts';

export const getStock = {
  method: 'GET',
  path: '/inventory/stock/{sku}',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Gets how much there is of a product',
  params: skuParams,
  status: 200,
  response: z.strictObject({
    sku: fields.sku,
    name: z.string(),
    stockQuantity: fields.stockQuantity,
    reorderThreshold: z.int(),
  }),
  errors: ['product-not-found'],
} as const satisfies Route;
