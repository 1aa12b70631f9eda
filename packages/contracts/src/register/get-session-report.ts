import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { cashSessionParams, sessionReport } from './cash-session.ts';

export const getSessionReport = {
  method: 'GET',
  path: '/cash-sessions/{id}/report',
  service: 'inventory',
  /** Whoever is to count blindly must not read it before. */
  access: fields.managers,
  summary: 'Gets the X report of an open session, the Z report of a closed one',
  params: cashSessionParams,
  status: 200,
  response: sessionReport,
  errors: ['cash-session-not-found'],
} as const satisfies Route;
