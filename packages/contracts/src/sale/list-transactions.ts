import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { transactionSchema } from './transaction.ts';

export const listTransactions = {
  method: 'GET',
  path: '/transactions',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Lists the transactions of one day, the newest first',
  query: z.strictObject({
    /** The shop's calendar day. */
    date: fields.date,
    ...fields.paging,
  }),
  status: 200,
  response: fields.page(transactionSchema),
  errors: [],
} as const satisfies Route;
