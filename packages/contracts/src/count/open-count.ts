import * as z from 'zod/mini';
import { managers } from '../fields.ts';
import type { Route } from '../route.ts';
import { countDetails, countSchema } from './count.ts';

export const openCount = {
  method: 'POST',
  path: '/inventory/counts',
  service: 'inventory',
  access: managers,
  summary: 'Opens a count of some products or of a category',
  body: z.strictObject(countDetails),
  status: 201,
  response: countSchema,
  errors: ['id-reused'],
} as const satisfies Route;
