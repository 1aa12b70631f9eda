import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { parkedCartSchema } from './parked-cart.ts';

export const listParkedCarts = {
  method: 'GET',
  path: '/parked-carts',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Lists the carts that wait, the oldest first',
  query: z.strictObject(fields.paging),
  status: 200,
  response: fields.page(parkedCartSchema),
  errors: [],
} as const satisfies Route;
