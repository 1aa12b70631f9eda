import { MAX_QUANTITY } from '@agentic-retail/domain/pricing/count-units';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { saleId } from '../sale/transaction.ts';
import { backToStock, payouts, refundId, refundSchema } from './refund.ts';

const line = z
  .strictObject({
    sku: fields.sku,
    quantity: z.int().check(z.minimum(1), z.maximum(MAX_QUANTITY)),
    backToStock,
  })
  .check(
    z.refine((it) => it.backToStock <= it.quantity, {
      error: 'must be at most quantity',
      path: ['backToStock'],
    }),
  );

export const refundSale = {
  method: 'POST',
  path: '/transactions/{id}/refunds',
  service: 'inventory',
  access: fields.managers,
  summary: 'Refunds lines of a sale, whole or in part; the same id again gives the first answer',
  params: z.strictObject({ id: saleId }),
  body: z.strictObject({
    /** Made by the client before it sends, as a sale's is. */
    id: refundId,
    registerId: fields.registerId,
    lines: z.array(line).check(z.minLength(1), z.maxLength(1200)),
    /** Together exactly what the lines come to of the sale's stored amounts. */
    payouts,
  }),
  status: 201,
  response: refundSchema,
  errors: [
    'cash-session-required',
    'transaction-not-found',
    'sale-not-refundable',
    'refund-exceeds-sale',
    'refund-exceeds-card',
    'payout-mismatch',
    'invalid-quantity',
    'product-not-found',
    'clock-ahead',
    'refund-id-reused',
  ],
} as const satisfies Route;
