import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { reportHead, reportRow } from './figures.ts';
import { reportRange } from './report-range.ts';

export const reportSales = {
  method: 'GET',
  path: '/reports/sales',
  service: 'inventory',
  access: fields.managers,
  summary: 'Reports the sales of some days by day, hour, cashier, category and tax rate',
  query: reportRange,
  status: 200,
  response: z.strictObject({
    ...reportHead,
    /** Every day of the range, in order. */
    days: z.array(reportRow),
    /** On the shop's clock; a refund counts in the hour it was given. */
    hours: z.array(reportRow),
    /** A refund counts for whoever gave it. */
    cashiers: z.array(reportRow),
    categories: z.array(reportRow),
    /** Net of refunds, the highest rate first. */
    taxes: z.array(
      z.strictObject({
        /** Basis points. */
        rate: z.int(),
        net: z.int(),
        tax: z.int(),
      }),
    ),
  }),
  errors: [],
} as const satisfies Route;
