import { MAX_PRODUCTS_PER_SALE } from '@agentic-retail/domain/sale/draft-sale';
import { countStatuses } from '@agentic-retail/domain/stock/stock-count';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';

export const countParams = z.strictObject({ id: fields.timedId });

const countScope = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('products'),
    skus: z.array(fields.sku).check(
      z.minLength(1),
      // A sale made offline can be short of all it has.
      z.maxLength(MAX_PRODUCTS_PER_SALE),
      z.refine((skus) => new Set(skus).size === skus.length, 'must not name a product twice'),
    ),
  }),
  z.strictObject({ kind: z.literal('category'), category: fields.text(80) }),
]);

/** What people decide when they open one. */
export const countDetails = { id: fields.timedId, name: fields.text(80), scope: countScope };

export const countSchema = z.strictObject({
  ...countDetails,
  status: z.enum(countStatuses),
  /** Whether its differences are being written, and nothing can be counted. */
  isApplying: z.boolean(),
  openedAt: fields.timestamp,
  openedBy: fields.actor,
  closedAt: z.exactOptional(fields.timestamp),
  /** The sale made offline that called for it. */
  saleId: z.exactOptional(fields.timedId),
  /** The applied count that it was cancelled for: all its products were counted there since. */
  settledBy: z.exactOptional(z.strictObject({ id: countDetails.id, name: countDetails.name })),
});

/** Units on a shelf. */
export const counted = z.int().check(z.minimum(0), z.maximum(1_000_000));

export const countLineSchema = z.strictObject({
  sku: fields.sku,
  entryId: fields.timedId,
  counted,
  /** Units in the books at that moment; the difference is what counts. */
  stockWhenCounted: z.int(),
  countedAt: fields.timestamp,
  countedBy: fields.actor,
  /** Whether the difference is in the log. */
  isApplied: z.boolean(),
});
