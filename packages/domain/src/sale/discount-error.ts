import type { BasisPoints } from '../money/basis-points.ts';

/** More was taken off by hand than anybody may. */
export interface DiscountTooLarge {
  readonly code: 'discount-too-large';
  readonly limit: BasisPoints;
}

/** More was taken off by hand than goes without a manager. */
export interface ApprovalNeeded {
  readonly code: 'approval-needed';
  readonly limit: BasisPoints;
}

/** The approval that was named is not one for this sale. */
export interface ApprovalInvalid {
  readonly code: 'approval-invalid';
  readonly reason: 'unknown' | 'used' | 'expired' | 'other-cart' | 'other-register';
}

/** Why a discount may not be given. */
export type DiscountError = DiscountTooLarge | ApprovalNeeded | ApprovalInvalid;
