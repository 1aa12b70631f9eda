import type { RestockStatus } from './restock-status.ts';

/** There is no restock request with that id. */
export interface RequestNotFound {
  readonly code: 'request-not-found';
  readonly id: string;
}

/** The product waits for goods already. */
export interface RequestOpen {
  readonly code: 'request-open';
  readonly sku: string;
}

/** Nobody is named who sells the product to the shop. */
export interface SupplierMissing {
  readonly code: 'supplier-missing';
  readonly sku: string;
}

/** A request cannot go from its status to that one. */
export interface RequestMoveRefused {
  readonly code: 'request-move-refused';
  readonly id: string;
  readonly from: RestockStatus;
  readonly to: RestockStatus;
}

/** Why a restock request does not go on. */
export type RestockError = RequestNotFound | RequestOpen | SupplierMissing | RequestMoveRefused;
