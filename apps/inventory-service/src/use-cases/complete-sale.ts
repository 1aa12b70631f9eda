import type { Actor } from '@agentic-retail/domain/identity/actor';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import {
  draftSale,
  MAX_PRODUCTS_PER_SALE,
  type SaleRequest,
} from '@agentic-retail/domain/sale/draft-sale';
import type { SaleError } from '@agentic-retail/domain/sale/sale-error';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { countInRequest } from '@agentic-retail/service-kit/request-context';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { Clock } from '../ports/clock.ts';
import type { RecordedSale, SaleRepository } from '../ports/sale-repository.ts';
import { fingerprintOf } from './fingerprint-of.ts';

/** How often a sale is drafted anew because its ground changes at that very moment. */
const attempts = 4;

/**
 * Completes a sale in one atomic write. The same request again, at any time, by anyone, gets the
 * first result again and takes nothing twice.
 */
export async function completeSale(
  { sales, now }: { readonly sales: SaleRepository; readonly now: Clock },
  request: SaleRequest,
  cashier: Actor & { readonly mayBackdate: boolean },
): Promise<Result<Transaction, SaleError>> {
  const { mayBackdate, ...actor } = cashier;
  const fingerprint = fingerprintOf(request);
  const skus = [...new Set(request.lines.map((line) => line.sku))];
  if (skus.length > MAX_PRODUCTS_PER_SALE) {
    const count = skus.length;
    return fail({ code: 'too-many-products', limit: MAX_PRODUCTS_PER_SALE, count });
  }
  for (let attempt = 0; attempt < attempts; attempt++) {
    const ground = await sales.readGround(request.id, request.registerId, skus);
    const { recorded, products, settings, sessionId } = ground;
    if (recorded) return repeat(recorded, fingerprint);

    const context = { products, settings, sessionId, cashier: actor, mayBackdate, now: now() };
    const draft = draftSale(request, context);
    if (!draft.ok) return draft;

    const written = await sales.record(draft.value, fingerprint, products);
    if (written.ok) return ok(draft.value.transaction);
    if (written.error.reason === 'short') {
      return fail({ code: 'insufficient-stock', shortages: written.error.shortages });
    }
    // Recorded meanwhile by the same request sent twice, products edited or the session closed
    // meanwhile: look again.
  }
  throw new ServiceBusy(`sale ${request.id}: its ground changed ${attempts} times meanwhile`);
}

function repeat(recorded: RecordedSale, fingerprint: string): Result<Transaction, SaleError> {
  if (recorded.fingerprint !== fingerprint) return fail({ code: 'sale-id-reused' });
  countInRequest('IdempotentRepeat');
  // The first answer knew of no refund.
  const { refunded: _, ...sale } = recorded.transaction;
  return ok({ ...sale, status: 'completed' });
}
