import { managers } from '../fields.ts';
import type { Route } from '../route.ts';
import { invoiceParams, purchaseInvoiceSchema } from './purchase-invoice.ts';

export const payInvoice = {
  method: 'POST',
  path: '/invoices/{number}/pay',
  service: 'inventory',
  access: managers,
  summary: 'Marks an invoice as paid',
  params: invoiceParams,
  status: 200,
  response: purchaseInvoiceSchema,
  errors: ['invoice-not-found', 'invoice-move-refused'],
} as const satisfies Route;
