import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import type { PendingSales } from './pending-sales.ts';
import { cardsOf, chargedOf, withPayments } from './sale-in-progress.ts';

/**
 * Keeps what a refused sale leaves to be decided. After a first answer the customer is still there:
 * cash can be handed back, only a charged card must not be forgotten. After an unanswered attempt
 * the customer may be gone, and the cashier decides about all of it.
 */
export function keepOpenMoney(
  pending: PendingSales,
  request: SaleRequest,
  wasUnanswered: boolean,
): void {
  if (wasUnanswered) pending.save({ request, wasSent: true });
  else if (chargedOf(request) === 0) pending.remove(request.id);
  else pending.save({ request: withPayments(request, cardsOf(request)), wasSent: false });
}
