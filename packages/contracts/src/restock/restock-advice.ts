import * as z from 'zod/mini';

const units = z.int();

/** How much to order, with every figure that it comes from. */
export const restockAdviceSchema = z.strictObject({
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
});
