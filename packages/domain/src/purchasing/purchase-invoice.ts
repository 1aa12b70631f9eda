import type { Actor } from '../identity/actor.ts';
import type { MinorUnits } from '../money/money.ts';
import type { Supplier } from '../product/product.ts';
import type { InvoiceStatus } from './invoice-status.ts';

/** One write takes 100 items, and a line that is received takes four of them. */
export const MAX_INVOICE_LINES = 24;

export interface InvoiceLine {
  readonly sku: string;
  readonly name: string;
  /** The restock request that it comes from. */
  readonly requestId: string;
  /** Units that are ordered, at least 1. */
  readonly quantity: number;
  /** Units that have come so far. */
  readonly received: number;
  /** What one unit costs, without tax. */
  readonly unitCost: MinorUnits;
}

/** A delivery, or a part of one. */
export interface GoodsReceipt {
  /** Made by the device; see `isTimedId`. */
  readonly id: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  /** Whether nothing more will come, however much is missing. */
  readonly isLast: boolean;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly receivedBy: Actor;
}

/** What the shop orders of one supplier, from the draft until it is paid. */
export interface PurchaseInvoice {
  /** INV-2026-0001: without gaps in a year. */
  readonly number: string;
  readonly status: InvoiceStatus;
  readonly supplier: Supplier;
  readonly lines: readonly InvoiceLine[];
  readonly receipts: readonly GoodsReceipt[];
  /** ISO 4217. */
  readonly currency: string;
  readonly createdBy: Actor;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  /** Grows by one with each move, so that two at once are noticed. */
  readonly version: number;
}

/** What was ordered costs. */
export function orderedTotal({ lines }: PurchaseInvoice): MinorUnits {
  return lines.reduce((total, line) => total + line.quantity * line.unitCost, 0);
}

/** What has come costs: this is to be paid. */
export function receivedTotal({ lines }: PurchaseInvoice): MinorUnits {
  return lines.reduce((total, line) => total + line.received * line.unitCost, 0);
}
