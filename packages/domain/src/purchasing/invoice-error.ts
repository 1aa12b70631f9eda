import type { InvoiceStatus } from './invoice-status.ts';

/** There is no purchase invoice with that number. */
export interface InvoiceNotFound {
  readonly code: 'invoice-not-found';
  readonly number: string;
}

/** An invoice cannot go from its status to that one. */
export interface InvoiceMoveRefused {
  readonly code: 'invoice-move-refused';
  readonly from: InvoiceStatus;
  readonly to: InvoiceStatus;
}

/** More came than was ordered, or something that was not. */
export interface NotOrdered {
  readonly code: 'not-ordered';
  readonly sku: string;
  /** Units that are still to come. */
  readonly open: number;
}

/** Why a purchase invoice does not go on. */
export type InvoiceError = InvoiceNotFound | InvoiceMoveRefused | NotOrdered;
