import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { cashSessionId, cashSessionSchema, registerParams } from './cash-session.ts';

export const openCashSession = {
  method: 'POST',
  path: '/registers/{registerId}/sessions',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Opens the drawer of a register with a float; a register has one open session at most',
  params: registerParams,
  body: z.strictObject({
    /** Made by the client before it sends, as a sale's is. */
    id: cashSessionId,
    float: fields.amount,
  }),
  status: 201,
  response: cashSessionSchema,
  errors: ['register-in-session', 'cash-id-reused'],
} as const satisfies Route;
