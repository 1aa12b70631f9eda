import { isInvoiceNumber } from '@agentic-retail/domain/purchasing/invoice-number';
import { invoiceStatuses } from '@agentic-retail/domain/purchasing/invoice-status';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { supplier } from '../product/product.ts';

const number = z
  .string()
  .check(z.maxLength(32), z.refine(isInvoiceNumber, 'must be a number like INV-2026-0001'));

export const invoiceParams = z.strictObject({ number });

const invoiceLine = z.strictObject({
  sku: fields.sku,
  name: z.string(),
  requestId: fields.timedId,
  /** Units that are ordered. */
  quantity: fields.quantity,
  /** Units that have come so far. */
  received: z.int(),
  /** What one unit costs, without tax. */
  unitCost: fields.price,
});

const goodsReceipt = z.strictObject({
  id: fields.timedId,
  lines: z.array(z.strictObject({ sku: fields.sku, quantity: fields.quantity })),
  isLast: z.boolean(),
  receivedAt: fields.timestamp,
  receivedBy: fields.actor,
});

export const purchaseInvoiceSchema = z.strictObject({
  number,
  status: z.enum(invoiceStatuses),
  supplier,
  lines: z.array(invoiceLine),
  receipts: z.array(goodsReceipt),
  currency: z.string(),
  createdBy: fields.actor,
  createdAt: fields.timestamp,
  updatedAt: fields.timestamp,
  version: z.int(),
});
