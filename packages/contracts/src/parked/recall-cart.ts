import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { saleId } from '../sale/transaction.ts';
import { parkedCartParams, parkedCartSchema } from './parked-cart.ts';

export const recallCart = {
  method: 'POST',
  path: '/parked-carts/{id}/recall',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Takes a parked cart to one till; of several that ask, one gets it',
  params: parkedCartParams,
  body: z.strictObject({
    /** Made by the till before it asks: the same one, asking again, gets the cart again. */
    recallId: saleId,
    registerId: fields.registerId,
  }),
  status: 200,
  response: parkedCartSchema,
  errors: ['parked-cart-not-found', 'parked-cart-taken'],
} as const satisfies Route;
