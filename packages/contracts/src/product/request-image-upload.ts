import {
  type ImageType,
  imageTypes,
  MAX_IMAGE_BYTES,
} from '@agentic-retail/domain/product/product-image';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { skuParams } from './product.ts';

export const requestImageUpload = {
  method: 'POST',
  path: '/inventory/products/{sku}/image-uploads',
  service: 'inventory',
  access: fields.managers,
  summary:
    'Signs an address to which one picture of a product can be sent, shortly and just as said',
  params: skuParams,
  body: z.strictObject({
    contentType: z.enum(Object.keys(imageTypes) as [ImageType, ...ImageType[]]),
    /** Bytes, exactly. */
    size: z.int().check(z.minimum(1), z.maximum(MAX_IMAGE_BYTES)),
  }),
  status: 201,
  response: z.strictObject({
    /** Takes one PUT with just this content type and length. */
    uploadUrl: z.string(),
    /** Where the picture is once it was sent; the product does not have it before it is edited so. */
    imageUrl: z.string(),
    expiresAt: fields.timestamp,
  }),
  errors: ['product-not-found'],
} as const satisfies Route;
