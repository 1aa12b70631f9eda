import { adjustmentCauses } from '@agentic-retail/domain/stock/adjustment-cause';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { skuParams } from '../product/product.ts';
import type { Route } from '../route.ts';
import { stockChange } from './stock-change.ts';

export const adjustStock = {
  method: 'POST',
  path: '/inventory/stock/{sku}/adjustments',
  service: 'inventory',
  access: fields.managers,
  summary: 'Changes the stock of a product; the same id again gives the first answer again',
  params: skuParams,
  body: z.strictObject({
    id: fields.timedId,
    /** Units; negative when they are gone. */
    quantityChange: z.int().check(
      z.minimum(-1_000_000),
      z.maximum(1_000_000),
      z.refine((units) => units !== 0, 'must not be 0'),
    ),
    cause: z.enum(adjustmentCauses),
    note: z.optional(fields.text(200)),
  }),
  status: 201,
  response: stockChange,
  errors: ['product-not-found', 'insufficient-stock', 'id-reused', 'clock-ahead', 'clock-behind'],
} as const satisfies Route;
