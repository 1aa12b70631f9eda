import * as z from 'zod/mini';
import * as fields from '../fields.ts';

export const supplier = z.strictObject({
  id: fields.sku,
  name: fields.text(120),
  contact: fields.text(200),
  /** Days from an order to its delivery. */
  leadTimeDays: z.exactOptional(z.int().check(z.minimum(0), z.maximum(365))),
});

/** An `https:` address, or a path below the page's own address. */
const imageUrl = z
  .string()
  .check(
    z.maxLength(500),
    z.regex(
      /^(https:\/\/[^\s"'<>\\]+|\/(?!\/)[^\s"'<>\\]*)$/,
      'must be an https address or a path that starts with one "/"',
    ),
  );

/** What people decide about a product. */
export const productDetails = {
  name: fields.text(200),
  description: fields.optionalText(2000),
  category: fields.text(80),
  price: fields.price,
  cost: fields.price,
  reorderThreshold: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  unit: fields.text(20),
  barcodes: z.array(fields.barcode).check(
    z.maxLength(10),
    z.refine((codes) => new Set(codes).size === codes.length, 'must not name a barcode twice'),
  ),
  taxClass: z.enum(['standard', 'reduced', 'zero']),
  supplier: z.exactOptional(supplier),
  /** Units that the supplier sells together. */
  packSize: z.exactOptional(z.int().check(z.minimum(1), z.maximum(100_000))),
  imageUrl: z.exactOptional(imageUrl),
};

export const productSchema = z.strictObject({
  sku: fields.sku,
  ...productDetails,
  stockQuantity: fields.stockQuantity,
  isActive: z.boolean(),
  createdAt: fields.timestamp,
  updatedAt: fields.timestamp,
  version: z.int(),
});

export const skuParams = z.strictObject({ sku: fields.sku });
