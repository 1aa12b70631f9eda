import { restockSweep } from '@agentic-retail/domain/restock/restock-sweep';
import { type Check, complaintIf } from './check.ts';

/** Longer than the sweep takes from looking to asking. */
const lifeMs = 70_000;

/** The sweep asks for what is wanted, and not again for what somebody has cancelled. */
export const sweepKeepsAway: Check = ({ requests }) =>
  requests
    .filter(({ requested_by_id }) => requested_by_id === restockSweep.userId)
    .flatMap(({ request_id: id, product_sku: sku, requested_at: at, quantity }) => {
      const before = new Date(Date.parse(at) - lifeMs).toISOString();
      const isUnwanted = requests.some(
        ({ product_sku, cancelled_at = '~' }) => product_sku === sku && cancelled_at < before,
      );
      return [
        ...complaintIf(isUnwanted, `request ${id} of the sweep: ${sku} was cancelled before`),
        ...complaintIf(quantity <= 0, `request ${id} of the sweep is for ${quantity} ${sku}`),
      ];
    });
