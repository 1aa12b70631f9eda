import type { Actor } from '../identity/actor.ts';
import type { MinorUnits } from '../money/money.ts';
import type { Supplier } from '../product/product.ts';
import type { RestockAdvice } from './recommend-restock.ts';
import type { RestockStatus } from './restock-status.ts';

/** Somebody asks for more of a product. */
export interface RestockRequest {
  /** Made by the device; see `isTimedId`. */
  readonly id: string;
  readonly sku: string;
  readonly productName: string;
  /** Units, at least 1. */
  readonly quantity: number;
  /** What one unit is expected to cost, without tax. */
  readonly unitCost: MinorUnits;
  readonly supplier: Supplier;
  readonly status: RestockStatus;
  readonly requestedBy: Actor;
  /** ISO 8601, UTC. */
  readonly requestedAt: string;
  /** What the quantity comes from, where it was reckoned and not chosen. */
  readonly advice?: RestockAdvice;
  /** Number of the purchase invoice that it became a line of. */
  readonly invoiceNumber?: string;
}
