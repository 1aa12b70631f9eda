import * as z from 'zod/mini';
import type { Route } from '../route.ts';

export const getHealth = {
  method: 'GET',
  path: '/health',
  service: 'inventory',
  access: 'public',
  summary: 'Tells that the API answers; it asks nobody else',
  status: 200,
  response: z.strictObject({ status: z.literal('ok') }),
  errors: [],
} as const satisfies Route;
