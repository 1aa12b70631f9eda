import { restockStatuses } from '@agentic-retail/domain/restock/restock-status';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { supplier } from '../product/product.ts';
import { restockAdviceSchema } from './restock-advice.ts';

export const requestParams = z.strictObject({ id: fields.timedId });

export const restockRequestSchema = z.strictObject({
  id: fields.timedId,
  sku: fields.sku,
  productName: z.string(),
  quantity: fields.quantity,
  unitCost: fields.price,
  supplier,
  status: z.enum(restockStatuses),
  requestedBy: fields.actor,
  requestedAt: fields.timestamp,
  /** What the quantity comes from, where it was reckoned and not chosen. */
  advice: z.exactOptional(restockAdviceSchema),
  /** Number of the purchase invoice that it became a line of. */
  invoiceNumber: z.exactOptional(z.string()),
});
