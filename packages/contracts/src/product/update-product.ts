import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { productDetails, productSchema, skuParams } from './product.ts';

export const updateProduct = {
  method: 'PATCH',
  path: '/inventory/products/{sku}',
  service: 'inventory',
  access: fields.managers,
  summary: 'Changes the given fields of a product; stock changes have routes of their own',
  params: skuParams,
  body: z.strictObject({
    /** The version the change was made from; another one means somebody was faster. */
    version: fields.version.check(z.minimum(1)),
    ...z.partial(z.strictObject(productDetails)).shape,
    isActive: z.optional(z.boolean()),
  }),
  status: 200,
  response: productSchema,
  errors: ['product-not-found', 'version-conflict', 'barcode-taken'],
} as const satisfies Route;
