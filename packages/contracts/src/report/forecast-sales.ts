import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';

const productForecast = z.strictObject({
  sku: fields.sku,
  name: z.string(),
  /** Units sold in the last four weeks, before refunds. */
  recent: z.int(),
  method: z.enum(['average', 'last-week', 'weekday', 'smoothing']),
  /** Units of all the days together; need not be whole. */
  units: z.number(),
  /** Units a day the method was wrong by in the last two weeks; left out with too little history. */
  error: z.exactOptional(z.number()),
  /** `error` over that of repeating the week before: below 1 is better than that. */
  scaledError: z.exactOptional(z.number()),
});

export const forecastSales = {
  method: 'GET',
  path: '/reports/forecast',
  service: 'inventory',
  access: fields.managers,
  summary: 'Forecasts the units of each product from the last eight weeks, with the error of that',
  query: z.strictObject({
    /** How many days ahead, beginning today. */
    days: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(28)), 7),
  }),
  status: 200,
  response: z.strictObject({
    /** The first and the last day that are forecast. */
    from: fields.date,
    to: fields.date,
    /** How many full days of sales it is made from, at most 56. */
    historyDays: z.int(),
    /** What is expected to sell most first, at most 5,000. */
    products: z.array(productForecast),
  }),
  errors: [],
} as const satisfies Route;
