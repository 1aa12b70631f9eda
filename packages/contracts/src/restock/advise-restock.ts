import * as fields from '../fields.ts';
import { skuParams } from '../product/product.ts';
import type { Route } from '../route.ts';
import { restockAdviceSchema } from './restock-advice.ts';

export const adviseRestock = {
  method: 'GET',
  path: '/inventory/stock/{sku}/restock-advice',
  service: 'inventory',
  access: fields.managers,
  summary: 'Recommends how much of a product to order, with every figure that it comes from',
  params: skuParams,
  status: 200,
  response: restockAdviceSchema,
  errors: ['product-not-found'],
} as const satisfies Route;
