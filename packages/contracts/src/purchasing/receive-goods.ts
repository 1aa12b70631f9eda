import { MAX_INVOICE_LINES } from '@agentic-retail/domain/purchasing/purchase-invoice';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { invoiceParams, purchaseInvoiceSchema } from './purchase-invoice.ts';

export const receiveGoods = {
  method: 'POST',
  path: '/invoices/{number}/receipts',
  service: 'inventory',
  access: fields.managers,
  summary: 'Receives goods in full or in part: into stock and log, with the cost they change',
  params: invoiceParams,
  body: z
    .strictObject({
      id: fields.timedId,
      lines: z.array(z.strictObject({ sku: fields.sku, quantity: fields.quantity })).check(
        z.maxLength(MAX_INVOICE_LINES),
        z.refine(
          (lines) => new Set(lines.map(({ sku }) => sku)).size === lines.length,
          'must not name a product twice',
        ),
      ),
      /** Whether nothing more will come, however much is missing. */
      isLast: z.boolean(),
    })
    .check(
      z.refine(({ lines, isLast }) => isLast || lines.length > 0, {
        error: 'must name what has come, unless nothing more will',
        path: ['lines'],
      }),
    ),
  status: 201,
  response: purchaseInvoiceSchema,
  errors: [
    'invoice-not-found',
    'invoice-move-refused',
    'not-ordered',
    'product-not-found',
    'id-reused',
    'clock-ahead',
    'clock-behind',
  ],
} as const satisfies Route;
