import type { CallFailure } from '@agentic-retail/contracts/client';
import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { SaleBody } from './sale-of-invoice.ts';
import type { Session } from './session.ts';

/** A sale as the shop answers it. */
export type Answer = ResponseOf<Routes['completeSale']>;

/**
 * Sells at most once, however often it is called. The shop answers the same request again with the
 * first result; a run with other terminals asks for the same sale from another register, so then
 * the sale that the id belongs to is looked at.
 */
export async function sellInvoice(
  session: Session,
  body: SaleBody,
): Promise<Result<Answer, CallFailure>> {
  const sold = await session.call((client) => client.completeSale({ body }));
  if (sold.ok || sold.error.kind !== 'problem' || sold.error.problem.code !== 'sale-id-reused') {
    return sold;
  }
  const before = await session.call((client) => client.getTransaction({ params: { id: body.id } }));
  return before.ok && isSameSale(before.value, body) ? ok(before.value) : sold;
}

function isSameSale(stored: Answer, body: SaleBody): boolean {
  const quantities = new Map(stored.lines.map(({ sku, quantity }) => [sku, quantity]));
  return (
    stored.total === body.expectedTotal &&
    stored.lines.length === body.lines.length &&
    body.lines.every(({ sku, quantity }) => quantities.get(sku) === quantity)
  );
}
