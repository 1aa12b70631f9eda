import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { counted, countLineSchema } from './count.ts';

export const countProduct = {
  method: 'PUT',
  path: '/inventory/counts/{id}/lines/{sku}',
  service: 'inventory',
  access: fields.managers,
  summary: 'Enters how many units of a product are on the shelf at this moment, or corrects that',
  params: z.strictObject({ id: fields.timedId, sku: fields.sku }),
  body: z.strictObject({
    /** The newest one counts; the same one again changes nothing. */
    entryId: fields.timedId,
    counted,
  }),
  status: 200,
  response: countLineSchema,
  errors: ['count-not-found', 'count-closed', 'product-not-found', 'not-in-count', 'clock-ahead'],
} as const satisfies Route;
