import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { shopDetails, shopSchema } from './shop.ts';

export const updateShop = {
  method: 'PUT',
  path: '/shop',
  service: 'inventory',
  access: fields.ownerOnly,
  summary: 'Replaces the shop’s settings',
  body: z.strictObject({
    ...shopDetails,
    /** The version the change was made from; 0 when none was ever saved. */
    version: fields.version,
  }),
  status: 200,
  response: shopSchema,
  errors: ['version-conflict'],
} as const satisfies Route;
