import { restockStatuses } from '@agentic-retail/domain/restock/restock-status';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { restockRequestSchema } from './restock-request.ts';

export const listRestockRequests = {
  method: 'GET',
  path: '/inventory/restock-requests',
  service: 'inventory',
  access: fields.managers,
  summary: 'Lists restock requests of one status, in no order',
  query: z.strictObject({
    status: z._default(z.enum(restockStatuses), 'pending'),
    ...fields.paging,
  }),
  status: 200,
  response: fields.page(restockRequestSchema),
  errors: [],
} as const satisfies Route;
