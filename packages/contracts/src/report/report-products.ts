import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { figures, reportHead, reportRow } from './figures.ts';
import { reportRange } from './report-range.ts';

export const reportProducts = {
  method: 'GET',
  path: '/reports/products',
  service: 'inventory',
  access: fields.managers,
  summary: 'Reports the sales of some days by product, what brought most first',
  query: reportRange,
  status: 200,
  response: z.strictObject({
    ...reportHead,
    /** At most 5,000. */
    products: z.array(reportRow),
    /** All other products together; left out when there are none. */
    others: z.exactOptional(z.strictObject({ products: z.int(), ...figures })),
  }),
  errors: [],
} as const satisfies Route;
