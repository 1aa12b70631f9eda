import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { cartLines, manualDiscounts, payments, saleId, transactionSchema } from './transaction.ts';

export const completeSale = {
  method: 'POST',
  path: '/transactions',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Completes a sale: one atomic write; the same id again gives the first answer again',
  body: z.strictObject({
    id: saleId,
    registerId: fields.registerId,
    lines: cartLines,
    discounts: z.exactOptional(manualDiscounts),
    /** Needed for discounts of more than 15 %; see `approveDiscount`. */
    approvalId: z.exactOptional(saleId),
    payments,
    /** What the till showed; the sale is refused when the shop's price is another. */
    expectedTotal: fields.amount,
  }),
  status: 201,
  response: transactionSchema,
  errors: [
    'unknown-product',
    'product-inactive',
    'price-changed',
    'insufficient-stock',
    'invalid-quantity',
    'invalid-discount',
    'discount-too-large',
    'approval-needed',
    'approval-invalid',
    'payment-mismatch',
    'tender-too-small',
    'amount-too-large',
    'clock-ahead',
    'clock-behind',
    'cash-session-required',
    'sale-id-reused',
  ],
} as const satisfies Route;
