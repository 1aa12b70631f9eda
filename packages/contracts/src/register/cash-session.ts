import { MAX_MOVEMENTS } from '@agentic-retail/domain/register/add-movement';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import { saleId } from '../sale/transaction.ts';

export const cashSessionId = saleId;

export const cashSessionParams = z.strictObject({ id: cashSessionId });

export const registerParams = z.strictObject({ registerId: fields.registerId });

const actor = z.strictObject({ userId: z.string(), name: z.string() });

export const movementDetails = {
  /** Made by the client before it sends, as a sale's is. */
  id: saleId,
  kind: z.enum(['pay-in', 'pay-out']),
  amount: fields.amount.check(z.minimum(1)),
  reason: fields.text(80),
};

const takings = z.strictObject({
  count: z.int(),
  total: z.int(),
  discountTotal: z.int(),
  tax: z.int(),
  /** What of the total went through the drawer. */
  cash: z.int(),
  card: z.int(),
});

/** The X report of an open session, the Z report of a closed one. */
export const sessionReport = z.strictObject({
  float: fields.amount,
  sales: takings,
  refunds: takings,
  payIns: z.int(),
  payOuts: z.int(),
  /** What should be in the drawer. */
  expectedCash: z.int(),
});

/** While it is open, nothing of it tells what should be in the drawer. */
export const cashSessionSchema = z.strictObject({
  id: cashSessionId,
  registerId: fields.registerId,
  /** The shop's calendar day of its opening. */
  date: fields.date,
  openedBy: actor,
  openedAt: fields.timestamp,
  float: fields.amount,
  movements: z
    .array(z.strictObject({ ...movementDetails, by: actor, at: fields.timestamp }))
    .check(z.maxLength(MAX_MOVEMENTS)),
  /** Left out while it is open. */
  closing: z.exactOptional(
    z.strictObject({
      countedCash: fields.amount,
      /** What was counted less what was expected. */
      variance: z.int(),
      by: actor,
      at: fields.timestamp,
      report: sessionReport,
    }),
  ),
});
