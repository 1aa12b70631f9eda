import type { Actor } from '../identity/actor.ts';
import type { MinorUnits } from '../money/money.ts';
import type { RateTotal } from '../pricing/charge-tax.ts';
import type { PricedLine } from '../pricing/price-cart.ts';
import type { Payment } from '../sale/payment.ts';

/** A line as the till charged it; what is not here follows from it. */
export type OfflineLine = Pick<
  PricedLine,
  | 'sku'
  | 'quantity'
  | 'unitPrice'
  | 'discount'
  | 'manualDiscount'
  | 'promotionName'
  | 'taxRate'
  | 'tax'
>;

/** A sale that a till made without the service. It has happened: nothing of it is asked for. */
export interface OfflineSale {
  /** Made by the till when it sold; see `makeSaleId`. */
  readonly id: string;
  readonly registerId: string;
  /** What the printed receipt says; see `receiptNumber`. */
  readonly receiptNumber: string;
  /** The cash session that the till had open. @default it had none */
  readonly sessionId?: string;
  /** Who sold; it may be somebody else who sends it. */
  readonly cashier: Actor;
  /** One per product. */
  readonly lines: readonly OfflineLine[];
  /** ISO 4217. @default the shop's */
  readonly currency?: string;
  readonly pricesIncludeTax: boolean;
  /** As printed: one entry per tax rate, the highest rate first. */
  readonly taxes: readonly RateTotal[];
  readonly payments: readonly Payment[];
  /** What the customer paid. */
  readonly total: MinorUnits;
}
