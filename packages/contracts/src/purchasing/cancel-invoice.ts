import { managers } from '../fields.ts';
import type { Route } from '../route.ts';
import { invoiceParams, purchaseInvoiceSchema } from './purchase-invoice.ts';

export const cancelInvoice = {
  method: 'POST',
  path: '/invoices/{number}/cancel',
  service: 'inventory',
  access: managers,
  summary: 'Cancels an invoice of which nothing has come, with its restock requests',
  params: invoiceParams,
  status: 200,
  response: purchaseInvoiceSchema,
  errors: ['invoice-not-found', 'invoice-move-refused'],
} as const satisfies Route;
