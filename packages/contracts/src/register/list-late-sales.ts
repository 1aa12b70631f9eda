import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { saleId } from '../sale/transaction.ts';
import { cashSessionParams } from './cash-session.ts';

export const listLateSales = {
  method: 'GET',
  path: '/cash-sessions/{id}/late-sales',
  service: 'inventory',
  access: fields.managers,
  summary: 'Lists sales that were rung up offline in a session and recorded after it was closed',
  params: cashSessionParams,
  query: z.strictObject(fields.paging),
  status: 200,
  response: fields.page(
    z.strictObject({
      transactionId: saleId,
      receiptNumber: z.string(),
      total: fields.amount,
      recordedAt: fields.timestamp,
    }),
  ),
  errors: ['cash-session-not-found'],
} as const satisfies Route;
