import { MAX_QUANTITY } from '@agentic-retail/domain/pricing/count-units';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { pricedCart, saleId, soldLine } from '../sale/transaction.ts';

export const refundId = saleId;

const payout = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('cash'), amount: fields.amount }),
  z.strictObject({
    method: z.literal('card'),
    amount: fields.amount,
    /** The terminal's reference of the payment it goes back to. */
    reference: fields.text(64),
  }),
]);

export const payouts = z.array(payout).check(z.maxLength(11));

/** Units of a line that go back on the shelf; the others are thrown away, say. */
export const backToStock = z.int().check(z.minimum(0), z.maximum(MAX_QUANTITY));

export const refundSchema = z.strictObject({
  id: refundId,
  transactionId: saleId,
  timestamp: fields.timestamp,
  /** The shop's calendar day, whose takings it lessens. */
  date: fields.date,
  registerId: fields.registerId,
  /** The sale’s, and which of its refunds it is: `till-1/000123-R1`. Left out where the sale has none. */
  receiptNumber: z.exactOptional(z.string()),
  /** The cash session its money came from; left out when its register had none open. */
  sessionId: z.exactOptional(saleId),
  userId: z.string(),
  userName: z.string(),
  ...pricedCart.shape,
  lines: z.array(z.strictObject({ ...soldLine.shape, backToStock })),
  payouts,
  currency: z.string(),
  recordedAt: fields.timestamp,
});
