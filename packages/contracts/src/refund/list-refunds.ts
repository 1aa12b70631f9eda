import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { refundSchema } from './refund.ts';

export const listRefunds = {
  method: 'GET',
  path: '/refunds',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Lists the refunds given on one day, of whatever day’s sales, the newest first',
  query: z.strictObject({
    /** The shop's calendar day. */
    date: fields.date,
    ...fields.paging,
  }),
  status: 200,
  response: fields.page(refundSchema),
  errors: [],
} as const satisfies Route;
