/** Where a window keeps that it has asked for a parked cart. */
export const RECALL_KEY = 'recall';
