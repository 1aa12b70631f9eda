import { anyRole } from '../fields.ts';
import type { Route } from '../route.ts';
import { productSchema, skuParams } from './product.ts';

export const getProduct = {
  method: 'GET',
  path: '/inventory/products/{sku}',
  service: 'inventory',
  access: anyRole,
  summary: 'Gets a product by its SKU',
  params: skuParams,
  status: 200,
  response: productSchema,
  errors: ['product-not-found'],
} as const satisfies Route;
