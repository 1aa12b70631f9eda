/** Why there is more or less of a product than the books say. */
export const adjustmentCauses = [
  'damaged',
  'expired',
  'lost',
  'stolen',
  'used',
  'found',
  'correction',
] as const;

export type AdjustmentCause = (typeof adjustmentCauses)[number];
