import * as z from 'zod/mini';
import { anyRole } from '../fields.ts';
import type { Route } from '../route.ts';
import { saleId, transactionSchema } from './transaction.ts';

export const getTransaction = {
  method: 'GET',
  path: '/transactions/{id}',
  service: 'inventory',
  access: anyRole,
  summary: 'Gets a transaction',
  params: z.strictObject({ id: saleId }),
  status: 200,
  response: transactionSchema,
  errors: ['transaction-not-found'],
} as const satisfies Route;
