import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { cashSessionParams, cashSessionSchema } from './cash-session.ts';

export const closeCashSession = {
  method: 'POST',
  path: '/cash-sessions/{id}/close',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Closes a session by a blind count; the answer has the Z report and the variance',
  params: cashSessionParams,
  body: z.strictObject({
    /** All that is in the drawer. */
    countedCash: fields.amount,
  }),
  status: 200,
  response: cashSessionSchema,
  errors: ['cash-session-not-found', 'cash-session-closed'],
} as const satisfies Route;
