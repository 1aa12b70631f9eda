import { MAX_AMOUNT } from '@agentic-retail/domain/money/money';
import { MAX_QUANTITY } from '@agentic-retail/domain/pricing/count-units';
import { isSaleId } from '@agentic-retail/domain/sale/sale-id';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { saleConflict } from './sale-conflict.ts';

/** Made by the client before it sends; the time of the sale is read from it. */
export const saleId = z
  .string()
  .check(z.refine(isSaleId, 'must be a UUID of version 7, in lower case'));

/** What is rung up; lines of one product count as one. */
export const cartLines = z
  .array(z.strictObject({ sku: fields.sku, quantity: fields.quantity }))
  .check(z.minLength(1), z.maxLength(1200));

const discountTarget = {
  /** The product whose line it is on; left out, it is on the whole cart. */
  sku: z.exactOptional(fields.sku),
};

/** Given by hand: at most one for each product and one for the cart. */
export const manualDiscounts = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        ...discountTarget,
        kind: z.literal('percent'),
        /** Basis points of what the line or the cart still costs. */
        percent: z.int().check(z.minimum(1), z.maximum(10_000)),
      }),
      z.strictObject({
        ...discountTarget,
        kind: z.literal('amount'),
        /** Off the whole line, or the whole cart. */
        amount: fields.amount.check(z.minimum(1)),
      }),
    ]),
  )
  .check(z.maxLength(1201));

const payment = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('cash'),
    /** What of the total it pays. */
    amount: fields.amount,
    /** What the customer handed over. */
    tendered: fields.amount,
  }),
  z.strictObject({
    method: z.literal('card'),
    amount: fields.amount,
    /** The terminal's reference. */
    reference: fields.text(64),
  }),
]);

const MAX_PAYMENTS = 10;

export const payments = z.array(payment).check(z.maxLength(MAX_PAYMENTS));

const pricedLine = z.strictObject({
  sku: fields.sku,
  name: z.string(),
  /** Of all lines of the product together. */
  quantity: z.int().check(z.minimum(1), z.maximum(MAX_QUANTITY)),
  unitPrice: fields.amount,
  gross: fields.amount,
  discount: fields.amount,
  /** What of `discount` was given by hand; left out when nothing was. */
  manualDiscount: z.exactOptional(fields.amount),
  promotionName: z.exactOptional(z.string()),
  /** Basis points. */
  taxRate: z.int(),
  tax: fields.amount,
  lineTotal: fields.amount,
});

/** A priced line, with what reports need of its product as it was then. */
export const soldLine = z.strictObject({
  ...pricedLine.shape,
  category: z.exactOptional(z.string()),
  /** What one unit was bought for; left out, as the category, of sales from before it was kept. */
  unitCost: z.exactOptional(fields.amount),
});

export const rateTotal = z.strictObject({ rate: z.int(), net: fields.amount, tax: fields.amount });

/** What of a sale has been refunded, by all its refunds together. */
const refundedSoFar = z.strictObject({
  count: z.int(),
  total: fields.amount,
  /** Units, by product. */
  lines: z.array(z.strictObject({ sku: fields.sku, quantity: z.int() })),
  /** By the reference of the payment it went back to. */
  cards: z.array(z.strictObject({ reference: z.string(), amount: fields.amount })),
});

/** A cart as the shop prices it. */
export const pricedCart = z.strictObject({
  lines: z.array(pricedLine),
  subtotal: fields.amount,
  discountTotal: fields.amount,
  tax: fields.amount,
  total: fields.amount,
  taxes: z.array(rateTotal),
});

export const transactionSchema = z.strictObject({
  id: saleId,
  /** When it was made; when it was recorded, where the clock of a till cannot have been right. */
  timestamp: fields.timestamp,
  /** The shop's calendar day. */
  date: fields.date,
  registerId: fields.registerId,
  /** Which sale of its register it is; left out of sales from before receipts were numbered. */
  receiptNumber: z.exactOptional(z.string()),
  /** The cash session its money is in; left out when its register had none open. */
  sessionId: z.exactOptional(saleId),
  userId: z.string(),
  cashierName: z.string(),
  ...pricedCart.shape,
  lines: z.array(soldLine),
  /** A manager's consent to the discounts; left out when none was needed. */
  approval: z.exactOptional(
    z.strictObject({ id: z.string(), approvedBy: fields.actor, approvedAt: fields.timestamp }),
  ),
  payments,
  /** Of all payments together: each may give back as much as an amount can be. */
  change: z.int().check(z.minimum(0), z.maximum(MAX_AMOUNT * MAX_PAYMENTS)),
  currency: z.string(),
  pricesIncludeTax: z.boolean(),
  status: z.enum(['pending', 'completed', 'partially_refunded', 'refunded', 'cancelled']),
  /** Left out while nothing was. */
  refunded: z.exactOptional(refundedSoFar),
  source: z.enum(['online', 'offline']),
  /** Who told the service of a sale that was made without it; left out of all others. */
  sentBy: z.exactOptional(fields.actor),
  /** How it differs from what the service would have allowed; left out where it does not. */
  conflicts: z.exactOptional(z.array(saleConflict)),
  /** The count of what it was short of, or what was counted since; left out where it calls for none. */
  countId: z.exactOptional(saleId),
  recordedAt: fields.timestamp,
  /** Who has dealt with its conflicts; left out while nobody has. */
  review: z.exactOptional(
    z.strictObject({
      by: fields.actor,
      at: fields.timestamp,
      note: z.exactOptional(z.string()),
    }),
  ),
});
