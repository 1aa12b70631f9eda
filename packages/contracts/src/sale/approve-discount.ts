import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { cartLines, manualDiscounts, saleId } from './transaction.ts';

export const approveDiscount = {
  method: 'POST',
  path: '/discount-approvals',
  service: 'inventory',
  access: fields.managers,
  summary: 'Approves the discounts of one cart at one till, of more than 15 % and at most 25 %',
  body: z.strictObject({
    /** Made by the client before it sends, as a sale's is. */
    id: saleId,
    /** Where the cart is sold. */
    registerId: fields.registerId,
    lines: cartLines,
    discounts: manualDiscounts.check(z.minLength(1)),
    /** What the manager was shown that it costs. */
    expectedTotal: fields.amount,
  }),
  status: 201,
  response: z.strictObject({
    id: saleId,
    registerId: fields.registerId,
    /** What is taken off by hand, of all lines together. */
    discount: fields.amount,
    total: fields.amount,
    approvedBy: fields.actor,
    approvedAt: fields.timestamp,
    /** A sale made later needs another one. */
    expiresAt: fields.timestamp,
  }),
  errors: [
    'unknown-product',
    'product-inactive',
    'price-changed',
    'invalid-quantity',
    'invalid-discount',
    'discount-too-large',
    'amount-too-large',
    'id-reused',
  ],
} as const satisfies Route;
