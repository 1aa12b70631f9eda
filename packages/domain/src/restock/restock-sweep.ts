import type { Actor } from '../identity/actor.ts';

/** Who files the requests that nobody asked for by hand. */
export const restockSweep: Actor = { userId: 'restock-sweep', name: 'Restock sweep' };

/** Days for which the sweep keeps away from a product after somebody cancelled its request. */
export const QUIET_DAYS = 7;
