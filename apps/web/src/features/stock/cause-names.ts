import type { AdjustmentCause } from '@agentic-retail/domain/stock/adjustment-cause';

/** Why stock was adjusted, as people read it. */
export const causeNames: Record<AdjustmentCause, string> = {
  damaged: 'Damaged',
  expired: 'Expired',
  lost: 'Lost',
  stolen: 'Stolen',
  used: 'Used in the shop',
  found: 'Found',
  correction: 'Correction',
};
