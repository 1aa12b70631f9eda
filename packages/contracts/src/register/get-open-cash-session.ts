import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { cashSessionSchema, registerParams } from './cash-session.ts';

export const getOpenCashSession = {
  method: 'GET',
  path: '/registers/{registerId}/session',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Gets the session that is open at a register, without what should be in the drawer',
  params: registerParams,
  status: 200,
  /** Null when none is open. */
  response: z.strictObject({ session: z.nullable(cashSessionSchema) }),
  errors: [],
} as const satisfies Route;
