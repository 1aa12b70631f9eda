import { managers } from '../fields.ts';
import type { Route } from '../route.ts';
import { countParams, countSchema } from './count.ts';

export const cancelCount = {
  method: 'POST',
  path: '/inventory/counts/{id}/cancel',
  service: 'inventory',
  access: managers,
  summary: 'Closes a count without changing anything that is not in the log yet',
  params: countParams,
  status: 200,
  response: countSchema,
  errors: ['count-not-found', 'count-closed'],
} as const satisfies Route;
