import { adjustmentCauses } from '@agentic-retail/domain/stock/adjustment-cause';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';

/** An entry of the stock log. */
export const stockChange = z.strictObject({
  id: z.string(),
  sku: fields.sku,
  /** Units; negative when they left. */
  quantityChange: z.int(),
  reason: z.enum(['sale', 'refund', 'restock', 'adjustment', 'count', 'import']),
  timestamp: fields.timestamp,
  actor: fields.actor,
  /** Why somebody adjusted it. */
  cause: z.exactOptional(z.enum(adjustmentCauses)),
  /** The transaction or the count behind it. */
  reference: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
});
