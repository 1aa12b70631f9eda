import { managers } from '../fields.ts';
import type { Route } from '../route.ts';
import { invoiceParams, purchaseInvoiceSchema } from './purchase-invoice.ts';

export const getInvoice = {
  method: 'GET',
  path: '/invoices/{number}',
  service: 'inventory',
  access: managers,
  summary: 'Gets a purchase invoice',
  params: invoiceParams,
  status: 200,
  response: purchaseInvoiceSchema,
  errors: ['invoice-not-found'],
} as const satisfies Route;
