import * as z from 'zod/mini';
import * as fields from '../fields.ts';

const skus = z.array(fields.sku);

/** How a sale that was made without the service differs from what it would have allowed. */
export const saleConflict = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('price-changed'),
    skus,
    /** What all lines came to at the till, before discounts by hand. */
    charged: fields.amount,
    /** What they would have by the books; left out where that is more than an amount can be. */
    listed: z.exactOptional(fields.amount),
  }),
  z.strictObject({ kind: z.literal('product-removed'), skus }),
  z.strictObject({
    kind: z.literal('stock-short'),
    /** `countId` of the sale is a count of these; `available` is what the books had before. */
    lines: z.array(z.strictObject({ sku: fields.sku, sold: z.int(), available: z.int() })),
  }),
  /** Counted, or set by a file, after the sale: `countId` of the sale is a count of these. */
  z.strictObject({ kind: z.literal('counted-since'), skus }),
  /** Another account, or name, sent it than its cashier's; no session was open where one has to be. */
  z.strictObject({ kind: z.enum(['cashier-unconfirmed', 'session-missing']) }),
  /** It is in the books when it was recorded. */
  z.strictObject({ kind: z.literal('clock-wrong'), tillTime: z.string() }),
  /**
   * Its money is in the session that was open when it was recorded, or in none: the one that the till
   * names was closed, or its register never had it.
   */
  z.strictObject({ kind: z.enum(['session-closed', 'session-unknown']), sessionId: z.string() }),
  z.strictObject({ kind: z.literal('receipt-renumbered'), printed: z.string() }),
  /** The limit that it was beyond, in basis points. */
  z.strictObject({ kind: z.literal('discount-over-limit'), limit: z.int() }),
]);
