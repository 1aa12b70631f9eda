import { invoiceStatuses } from '@agentic-retail/domain/purchasing/invoice-status';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { purchaseInvoiceSchema } from './purchase-invoice.ts';

export const listInvoices = {
  method: 'GET',
  path: '/invoices',
  service: 'inventory',
  access: fields.managers,
  summary: 'Lists purchase invoices of one status, the newest first',
  query: z.strictObject({ status: z._default(z.enum(invoiceStatuses), 'draft'), ...fields.paging }),
  status: 200,
  response: fields.page(purchaseInvoiceSchema),
  errors: [],
} as const satisfies Route;
