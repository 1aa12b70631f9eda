import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { cartLines, manualDiscounts } from '../sale/transaction.ts';
import { parkedCartId, parkedCartSchema } from './parked-cart.ts';

export const parkCart = {
  method: 'POST',
  path: '/parked-carts',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Parks a cart for any till; the same id again parks nothing new',
  body: z.strictObject({
    /** Made by the client before it sends, as a sale's is. */
    id: parkedCartId,
    registerId: fields.registerId,
    note: fields.optionalText(80),
    lines: cartLines,
    discounts: z.exactOptional(manualDiscounts),
  }),
  status: 201,
  response: parkedCartSchema,
  errors: ['parked-cart-id-reused'],
} as const satisfies Route;
