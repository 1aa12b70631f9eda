import { MAX_INVOICE_LINES } from '@agentic-retail/domain/purchasing/purchase-invoice';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { purchaseInvoiceSchema } from '../purchasing/purchase-invoice.ts';
import type { Route } from '../route.ts';

export const approveRestockRequests = {
  method: 'POST',
  path: '/inventory/restock-requests/approve',
  service: 'inventory',
  access: fields.managers,
  summary: 'Makes a draft invoice for each supplier of the requests; sent again it makes no other',
  body: z.strictObject({
    ids: z.array(fields.timedId).check(
      z.minLength(1),
      z.maxLength(MAX_INVOICE_LINES),
      z.refine((ids) => new Set(ids).size === ids.length, 'must not name a request twice'),
    ),
  }),
  status: 200,
  response: z.strictObject({ invoices: z.array(purchaseInvoiceSchema) }),
  errors: ['request-not-found', 'request-move-refused'],
} as const satisfies Route;
