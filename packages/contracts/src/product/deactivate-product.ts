import { managers } from '../fields.ts';
import type { Route } from '../route.ts';
import { productSchema, skuParams } from './product.ts';

export const deactivateProduct = {
  method: 'DELETE',
  path: '/inventory/products/{sku}',
  service: 'inventory',
  access: managers,
  summary: 'Takes a product off sale; its history stays',
  params: skuParams,
  status: 200,
  response: productSchema,
  errors: ['product-not-found'],
} as const satisfies Route;
