import { createHash } from 'node:crypto';
import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { ProductNotFound } from '@agentic-retail/domain/product/product-error';
import { draftRefund, type RefundRequest } from '@agentic-retail/domain/refund/draft-refund';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import type { RefundError } from '@agentic-retail/domain/refund/refund-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { TransactionNotFound } from '@agentic-retail/domain/sale/transaction-not-found';
import { countInRequest } from '@agentic-retail/service-kit/request-context';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { Clock } from '../ports/clock.ts';
import type { RefundRepository } from '../ports/refund-repository.ts';

/** How often a refund is drafted anew because another one of the sale came first. */
const attempts = 6;

/**
 * Refunds lines of a sale in one atomic write. The same request again, at any time, by anyone, gets
 * the first result again and gives nothing back twice.
 */
export async function refundSale(
  { refunds, now }: { readonly refunds: RefundRepository; readonly now: Clock },
  saleId: string,
  request: RefundRequest,
  manager: Actor,
): Promise<Result<Refund, RefundError | TransactionNotFound | ProductNotFound>> {
  const fingerprint = fingerprintOf(saleId, request);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const ground = await refunds.readGround(saleId, request.id, request.registerId);
    const { recorded, sale, settings, sessionId } = ground;
    if (recorded) {
      if (recorded.fingerprint !== fingerprint) return fail({ code: 'refund-id-reused' });
      countInRequest('IdempotentRepeat');
      return ok(recorded.refund);
    }
    if (!sale) return fail({ code: 'transaction-not-found', id: saleId });

    const { timeZone } = settings;
    const context = { sale, timeZone, sessionId, manager, now: now() };
    const draft = draftRefund(request, context);
    if (!draft.ok) return draft;

    const written = await refunds.record(draft.value, fingerprint);
    if (written.ok) return ok(draft.value.refund);
    if (written.error.reason === 'no-such-product') {
      return fail({ code: 'product-not-found', lookedFor: written.error.sku });
    }
    // Another refund came first, or this one sent twice, or the session closed: look again.
  }
  throw new ServiceBusy(`sale ${saleId} was refunded ${attempts} times meanwhile`);
}

/** Tells one refund's request from another's, whatever the order of the fields in it. */
function fingerprintOf(saleId: string, { registerId, lines, payouts }: RefundRequest): string {
  const content = [
    saleId,
    registerId,
    lines.map(({ sku, quantity, backToStock }) => [sku, quantity, backToStock]),
    payouts.map((payout) => [
      payout.method,
      payout.amount,
      payout.method === 'card' ? payout.reference : '',
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
