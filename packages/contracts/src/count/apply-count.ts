import { managers } from '../fields.ts';
import type { Route } from '../route.ts';
import { countParams, countSchema } from './count.ts';

export const applyCount = {
  method: 'POST',
  path: '/inventory/counts/{id}/apply',
  service: 'inventory',
  access: managers,
  summary: 'Writes the differences of a count into stock and log; what was not counted stays',
  params: countParams,
  status: 200,
  response: countSchema,
  errors: ['count-not-found', 'count-closed', 'count-contradicted'],
} as const satisfies Route;
