import { countStatuses } from '@agentic-retail/domain/stock/stock-count';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { countSchema } from './count.ts';

export const listCounts = {
  method: 'GET',
  path: '/inventory/counts',
  service: 'inventory',
  access: fields.managers,
  summary: 'Lists counts of one status, the newest first',
  query: z.strictObject({ status: z._default(z.enum(countStatuses), 'open'), ...fields.paging }),
  status: 200,
  response: fields.page(countSchema),
  errors: [],
} as const satisfies Route;
