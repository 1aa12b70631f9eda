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
import type { DayReportRepository } from '../ports/day-report-repository.ts';
import type { LargeRefundRepository } from '../ports/large-refund-repository.ts';
import type { RefundRepository } from '../ports/refund-repository.ts';
import { reopenPastDay } from './reopen-past-day.ts';
import { sha256 } from './sha256.ts';

/** How often a refund is drafted anew because another one of the sale came first. */
const attempts = 6;

interface Parts {
  readonly refunds: RefundRepository;
  readonly largeRefunds: LargeRefundRepository;
  readonly dayReports: DayReportRepository;
  readonly now: Clock;
}

/**
 * Refunds lines of a sale in one atomic write; of many lines the goods follow it. The same request
 * again, at any time, by anyone, gets the first result again and gives nothing back twice.
 */
export async function refundSale(
  { refunds, largeRefunds, dayReports, now }: Parts,
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
      await largeRefunds.putBack(request.id);
      countInRequest('IdempotentRepeat');
      return ok(recorded.refund);
    }
    if (!sale) return fail({ code: 'transaction-not-found', id: saleId });

    const { timeZone, requiresCashSession } = settings;
    const at = { now: now(), timeZone };
    const context = { sale, sessionId, manager, requiresCashSession, ...at };
    const draft = draftRefund(request, context);
    if (!draft.ok) return draft;
    await reopenPastDay(dayReports, draft.value.refund.date, at);

    const written = await refunds.record(draft.value, fingerprint);
    if (written.ok) {
      if (written.value === 'goods-to-follow') await largeRefunds.putBack(request.id);
      return ok(draft.value.refund);
    }
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
  return sha256(JSON.stringify(content));
}
