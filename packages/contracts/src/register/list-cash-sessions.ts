import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { cashSessionSchema } from './cash-session.ts';

export const listCashSessions = {
  method: 'GET',
  path: '/cash-sessions',
  service: 'inventory',
  access: fields.managers,
  summary: 'Lists the sessions opened on one day, at all registers, the newest first',
  query: z.strictObject({
    /** The shop's calendar day. */
    date: fields.date,
    ...fields.paging,
  }),
  status: 200,
  response: fields.page(cashSessionSchema),
  errors: [],
} as const satisfies Route;
