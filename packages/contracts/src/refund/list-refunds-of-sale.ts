import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { saleId } from '../sale/transaction.ts';
import { refundSchema } from './refund.ts';

export const listRefundsOfSale = {
  method: 'GET',
  path: '/transactions/{id}/refunds',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Lists the refunds of a sale, the oldest first',
  params: z.strictObject({ id: saleId }),
  query: z.strictObject(fields.paging),
  status: 200,
  response: fields.page(refundSchema),
  errors: [],
} as const satisfies Route;
