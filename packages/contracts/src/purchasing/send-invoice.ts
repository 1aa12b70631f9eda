import { managers } from '../fields.ts';
import type { Route } from '../route.ts';
import { invoiceParams, purchaseInvoiceSchema } from './purchase-invoice.ts';

export const sendInvoice = {
  method: 'POST',
  path: '/invoices/{number}/send',
  service: 'inventory',
  access: managers,
  summary: 'Marks an invoice as sent to its supplier: its goods are ordered',
  params: invoiceParams,
  status: 200,
  response: purchaseInvoiceSchema,
  errors: ['invoice-not-found', 'invoice-move-refused'],
} as const satisfies Route;
