import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { productSchema } from './product.ts';

export const listProducts = {
  method: 'GET',
  path: '/inventory/products',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Lists products, or searches them by the beginnings of words in name, SKU and barcode',
  query: z.strictObject({
    /** Words; each has to begin a word of the product. */
    q: z.optional(z.string().check(z.minLength(2), z.maxLength(100))),
    category: z.optional(fields.text(80)),
    includeInactive: z._default(z.stringbool(), false),
    ...fields.paging,
  }),
  status: 200,
  response: fields.page(productSchema),
  errors: [],
} as const satisfies Route;
