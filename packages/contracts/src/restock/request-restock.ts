import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { restockRequestSchema } from './restock-request.ts';

export const requestRestock = {
  method: 'POST',
  path: '/inventory/restock-requests',
  service: 'inventory',
  access: fields.managers,
  summary: 'Asks for more of a product, which has one open request at most',
  body: z.strictObject({ id: fields.timedId, sku: fields.sku, quantity: fields.quantity }),
  status: 201,
  response: restockRequestSchema,
  errors: ['product-not-found', 'supplier-missing', 'request-open', 'id-reused'],
} as const satisfies Route;
