import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { SaleHasNoConflicts } from '@agentic-retail/domain/offline/conflict-review';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import type { TransactionNotFound } from '@agentic-retail/domain/sale/transaction-not-found';
import type { Clock } from '../ports/clock.ts';
import type { SaleRepository } from '../ports/sale-repository.ts';

/** Which sale, and what was done about it. */
interface ReviewRequest {
  readonly id: string;
  readonly note?: string;
}

/**
 * Marks what is different with a sale as dealt with, once: whoever was first is who it was, so that the
 * same request can be sent again.
 */
export async function reviewSaleConflicts(
  { sales, now }: { readonly sales: SaleRepository; readonly now: Clock },
  { id, note }: ReviewRequest,
  by: Actor,
): Promise<Result<Transaction, TransactionNotFound | SaleHasNoConflicts>> {
  const sale = (await sales.find(id))?.transaction;
  if (sale === undefined) return fail({ code: 'transaction-not-found', id });
  if (sale.conflicts === undefined) return fail({ code: 'sale-has-no-conflicts', id });
  if (sale.review !== undefined) return ok(sale);
  await sales.review(sale, { by, at: now(), ...(note !== undefined && { note }) });
  // Somebody else may have been first.
  return ok((await sales.find(id))?.transaction ?? sale);
}
