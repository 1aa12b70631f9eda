import { findContradictions } from '@agentic-retail/domain/offline/find-contradictions';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { receiptNumber } from './receipt-number.ts';
import { payments, rateTotal, saleId, transactionSchema } from './transaction.ts';

const line = z.strictObject({
  sku: fields.sku,
  quantity: fields.quantity,
  unitPrice: fields.price,
  discount: fields.amount,
  /** What of `discount` was given by hand; left out when nothing was. */
  manualDiscount: z.exactOptional(fields.amount),
  promotionName: z.exactOptional(fields.text(80)),
  /** Basis points. */
  taxRate: fields.basisPoints,
  tax: fields.amount,
});

export const recordOfflineSale = {
  method: 'POST',
  path: '/transactions/offline',
  service: 'inventory',
  access: fields.anyRole,
  summary:
    'Records a sale that a till made without the service, always, with how it differs from the books',
  body: z
    .strictObject({
      id: saleId,
      registerId: fields.registerId,
      /** What the printed receipt says; the books may go on with another one. */
      receiptNumber,
      /** The cash session that the till had open; left out when it had none. */
      sessionId: z.exactOptional(saleId),
      /** Who sold; it may be somebody else who sends it. */
      cashier: z.strictObject({ userId: fields.text(128), name: fields.text(80) }),
      /** As charged, one for each product. */
      lines: z.array(line).check(z.minLength(1), z.maxLength(1200)),
      /** What it was charged in, which has to be the shop's; left out by tills that don't know. */
      currency: z.exactOptional(fields.currency),
      pricesIncludeTax: z.boolean(),
      /** As printed: one for each rate, the highest first. */
      taxes: z.array(rateTotal).check(z.maxLength(1200)),
      payments,
      total: fields.amount,
    })
    .check((context) => {
      // It is asked although a field is wrong by itself; out of range there is no telling what it should be.
      if (context.issues.length > 0) return;
      for (const { path, detail } of findContradictions(context.value)) {
        const [input, message] = [context.value, detail];
        context.issues.push({ code: 'custom', path: [...path], message, input });
      }
    }),
  status: 201,
  response: transactionSchema,
  errors: ['unknown-product', 'sale-id-reused'],
} as const satisfies Route;
