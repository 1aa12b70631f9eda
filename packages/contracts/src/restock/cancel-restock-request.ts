import { managers } from '../fields.ts';
import type { Route } from '../route.ts';
import { requestParams, restockRequestSchema } from './restock-request.ts';

export const cancelRestockRequest = {
  method: 'POST',
  path: '/inventory/restock-requests/{id}/cancel',
  service: 'inventory',
  access: managers,
  summary: 'Cancels a restock request that is not part of an invoice yet',
  params: requestParams,
  status: 200,
  response: restockRequestSchema,
  errors: ['request-not-found', 'request-move-refused'],
} as const satisfies Route;
