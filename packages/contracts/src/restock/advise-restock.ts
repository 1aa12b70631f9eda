import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { skuParams } from '../product/product.ts';
import type { Route } from '../route.ts';

const units = z.int();

export const adviseRestock = {
  method: 'GET',
  path: '/inventory/stock/{sku}/restock-advice',
  service: 'inventory',
  access: fields.managers,
  summary: 'Recommends how much of a product to order, with every figure that it comes from',
  params: skuParams,
  status: 200,
  response: z.strictObject({
    stock: units,
    /** Units of the request that is open. */
    onOrder: units,
    threshold: units,
    /** Units sold in the last `windowDays` days. */
    sold: units,
    windowDays: units,
    leadTimeDays: units,
    coverDays: units,
    packSize: units,
    /** Units that will be sold in lead time and cover at that pace. */
    demand: units,
    /** Demand and threshold together. */
    target: units,
    missing: units,
    packs: units,
    /** Units to order: whole packs. */
    quantity: units,
  }),
  errors: ['product-not-found'],
} as const satisfies Route;
