import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { cashSessionParams, cashSessionSchema, movementDetails } from './cash-session.ts';

export const addCashMovement = {
  method: 'POST',
  path: '/cash-sessions/{id}/movements',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Records cash put into the drawer or taken out of it, and why',
  params: cashSessionParams,
  body: z.strictObject(movementDetails),
  status: 201,
  response: cashSessionSchema,
  errors: ['cash-session-not-found', 'cash-session-closed', 'cash-id-reused', 'too-many-movements'],
} as const satisfies Route;
