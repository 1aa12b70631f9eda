import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { cartLines, manualDiscounts, saleId } from '../sale/transaction.ts';

export const parkedCartId = saleId;

export const parkedCartParams = z.strictObject({ id: parkedCartId });

const actor = z.strictObject({ userId: z.string(), name: z.string() });

export const parkedCartSchema = z.strictObject({
  id: parkedCartId,
  /** Whom or what it is of; may be empty. */
  note: z.string(),
  lines: cartLines,
  /** Given by hand; an approval is not parked with them. */
  discounts: z.exactOptional(manualDiscounts),
  registerId: fields.registerId,
  parkedBy: actor,
  parkedAt: fields.timestamp,
  /** Who took it off the list; left out while it waits. */
  taken: z.exactOptional(
    z.strictObject({
      outcome: z.enum(['recalled', 'discarded']),
      recallId: z.exactOptional(z.string()),
      registerId: z.exactOptional(z.string()),
      by: actor,
      at: fields.timestamp,
    }),
  ),
});
