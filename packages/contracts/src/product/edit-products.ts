import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { productDetails, productSchema } from './product.ts';

/** Products that one request changes. */
const MAX_EDITS = 100;

const { category, price, reorderThreshold, taxClass } = productDetails;

export const editProducts = {
  method: 'POST',
  path: '/inventory/product-edits',
  service: 'inventory',
  access: fields.managers,
  summary: 'Changes many products, each by itself, where it is still what the change was made from',
  body: z.strictObject({
    edits: z
      .array(
        z.strictObject({
          sku: fields.sku,
          /** The version the change was made from; another one means somebody was faster. */
          version: fields.version.check(z.minimum(1)),
          ...z.partial(z.strictObject({ category, price, reorderThreshold, taxClass })).shape,
          isActive: z.optional(z.boolean()),
        }),
      )
      .check(
        z.minLength(1),
        z.maxLength(MAX_EDITS),
        z.refine(
          (edits) => new Set(edits.map(({ sku }) => sku)).size === edits.length,
          'must not name a product twice',
        ),
      ),
  }),
  status: 200,
  response: z.strictObject({
    results: z.array(
      z.strictObject({
        sku: fields.sku,
        /**
         * `conflict`: somebody else changed it meanwhile. `not-done`: the service was too busy; the same
         * edit again is safe.
         */
        outcome: z.enum(['changed', 'conflict', 'not-found', 'not-done']),
        /** As it is now. */
        product: z.exactOptional(productSchema),
      }),
    ),
  }),
  errors: [],
} as const satisfies Route;
