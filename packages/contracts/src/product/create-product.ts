import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { productDetails, productSchema } from './product.ts';

export const createProduct = {
  method: 'POST',
  path: '/inventory/products',
  service: 'inventory',
  access: fields.managers,
  summary: 'Creates a product; its opening stock goes through the stock log',
  body: z.strictObject({
    sku: fields.sku,
    ...productDetails,
    description: z._default(productDetails.description, ''),
    cost: z._default(productDetails.cost, 0),
    reorderThreshold: z._default(productDetails.reorderThreshold, 0),
    unit: z._default(productDetails.unit, 'each'),
    barcodes: z._default(productDetails.barcodes, []),
    taxClass: z._default(productDetails.taxClass, 'standard'),
    /** Units on hand at the start. */
    stockQuantity: z._default(z.int().check(z.minimum(0), z.maximum(100_000_000)), 0),
  }),
  status: 201,
  response: productSchema,
  errors: ['sku-taken', 'barcode-taken'],
} as const satisfies Route;
