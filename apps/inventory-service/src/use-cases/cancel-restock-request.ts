import type {
  RequestMoveRefused,
  RequestNotFound,
} from '@agentic-retail/domain/restock/restock-error';
import type { RestockRequest } from '@agentic-retail/domain/restock/restock-request';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Clock } from '../ports/clock.ts';
import type { RestockRepository } from '../ports/restock-repository.ts';

/** Cancels a request; once it is part of an invoice, only the invoice can be cancelled. */
export async function cancelRestockRequest(
  { restock, now }: { readonly restock: RestockRepository; readonly now: Clock },
  id: string,
): Promise<Result<RestockRequest, RequestNotFound | RequestMoveRefused>> {
  const request = await restock.find(id);
  if (!request) return fail({ code: 'request-not-found', id });
  const isCancelled = request.status === 'pending' && (await restock.cancel(request, now()));
  if (isCancelled) return ok({ ...request, status: 'cancelled' });
  const from = (await restock.find(id))?.status ?? request.status;
  return from === 'cancelled' && request.invoiceNumber === undefined
    ? ok({ ...request, status: 'cancelled' })
    : fail({ code: 'request-move-refused', id, from, to: 'cancelled' });
}
