import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { SaleIdReused } from '@agentic-retail/domain/sale/sale-error';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { countInRequest } from '@agentic-retail/service-kit/request-context';

/** The first answer to a sale that is sent again; a refusal, when it is another one under its id. */
export function repeatSale(
  recorded: Transaction,
  isSame: boolean,
): Result<Transaction, SaleIdReused> {
  if (!isSame) return fail({ code: 'sale-id-reused' });
  countInRequest('IdempotentRepeat');
  // The first answer knew of no refund, and of nobody who had looked at its conflicts.
  const { refunded: _, review: __, ...sale } = recorded;
  return ok({ ...sale, status: 'completed' });
}
