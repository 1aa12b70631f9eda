import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { parkedCartParams } from './parked-cart.ts';

export const discardCart = {
  method: 'DELETE',
  path: '/parked-carts/{id}',
  service: 'inventory',
  access: fields.anyRole,
  summary: 'Takes a parked cart off the list for good',
  params: parkedCartParams,
  status: 204,
  errors: ['parked-cart-not-found', 'parked-cart-taken'],
} as const satisfies Route;
