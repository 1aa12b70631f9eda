import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { saleId, transactionSchema } from './transaction.ts';

export const reviewSaleConflicts = {
  method: 'POST',
  path: '/transactions/{id}/conflicts/review',
  service: 'inventory',
  access: fields.managers,
  summary:
    'Marks the conflicts of a sale as dealt with; one that somebody has marked before stays as it is',
  params: z.strictObject({ id: saleId }),
  body: z.strictObject({
    /** What was done about them. */
    note: z.exactOptional(fields.text(200)),
  }),
  status: 200,
  response: transactionSchema,
  errors: ['transaction-not-found', 'sale-has-no-conflicts'],
} as const satisfies Route;
