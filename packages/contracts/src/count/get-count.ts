import * as z from 'zod/mini';
import { managers } from '../fields.ts';
import type { Route } from '../route.ts';
import { countLineSchema, countParams, countSchema } from './count.ts';

export const getCount = {
  method: 'GET',
  path: '/inventory/counts/{id}',
  service: 'inventory',
  access: managers,
  summary: 'Gets a count with every product that was counted',
  params: countParams,
  status: 200,
  response: z.strictObject({ count: countSchema, lines: z.array(countLineSchema) }),
  errors: ['count-not-found'],
} as const satisfies Route;
