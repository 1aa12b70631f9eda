import * as z from 'zod/mini';
import { anyRole, barcode } from '../fields.ts';
import type { Route } from '../route.ts';
import { productSchema } from './product.ts';

export const getProductByBarcode = {
  method: 'GET',
  path: '/inventory/barcodes/{barcode}',
  service: 'inventory',
  access: anyRole,
  summary: 'Gets a product by one of its barcodes',
  params: z.strictObject({ barcode }),
  status: 200,
  response: productSchema,
  errors: ['product-not-found'],
} as const satisfies Route;
