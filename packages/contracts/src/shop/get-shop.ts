import { anyRole } from '../fields.ts';
import type { Route } from '../route.ts';
import { shopSchema } from './shop.ts';

export const getShop = {
  method: 'GET',
  path: '/shop',
  service: 'inventory',
  access: anyRole,
  summary: 'Gets the shop’s settings: currency, taxes and promotions',
  status: 200,
  response: shopSchema,
  errors: [],
} as const satisfies Route;
