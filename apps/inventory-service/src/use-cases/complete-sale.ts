import type { Actor } from '@agentic-retail/domain/identity/actor';
import { isSameSale } from '@agentic-retail/domain/offline/is-same-sale';
import { fail, type Result } from '@agentic-retail/domain/result';
import {
  draftSale,
  MAX_PRODUCTS_PER_SALE,
  type SaleDraft,
  type SaleRequest,
} from '@agentic-retail/domain/sale/draft-sale';
import type { SaleError } from '@agentic-retail/domain/sale/sale-error';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { attemptMs } from '@agentic-retail/service-kit/client-timing';
import { Patience } from '@agentic-retail/service-kit/patience';
import type { Clock } from '../ports/clock.ts';
import type { DayReportRepository } from '../ports/day-report-repository.ts';
import type { LargeSaleRepository } from '../ports/large-sale-repository.ts';
import type { RecordedSale, SaleGround, SaleRepository } from '../ports/sale-repository.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { fitsOneWrite } from './fits-one-write.ts';
import { reopenPastDay } from './reopen-past-day.ts';
import { repeatSale } from './repeat-sale.ts';
import { settleLargeSale } from './settle-large-sale.ts';
import { sha256 } from './sha256.ts';

interface Parts {
  readonly sales: SaleRepository;
  readonly largeSales: LargeSaleRepository;
  readonly dayReports: DayReportRepository;
  readonly now: Clock;
}

/** A request, with what tells it from another. */
interface Asked {
  readonly request: SaleRequest;
  readonly fingerprint: string;
}

/**
 * Completes a sale: in one atomic write, or a large one in a sequence that a crash anywhere leaves
 * to be completed or undone. The same request again, at any time, by anyone, gets the first result
 * again and takes nothing twice.
 *
 * @throws ServiceBusy when its ground changes all the time
 */
export async function completeSale(
  parts: Parts,
  request: SaleRequest,
  cashier: Actor & { readonly mayBackdate: boolean },
): Promise<Result<Transaction, SaleError>> {
  const { sales, now } = parts;
  const { mayBackdate, ...actor } = cashier;
  const asked: Asked = { request, fingerprint: fingerprintOf(request) };
  const skus = [...new Set(request.lines.map((line) => line.sku))];
  if (skus.length > MAX_PRODUCTS_PER_SALE) {
    const count = skus.length;
    return fail({ code: 'too-many-products', limit: MAX_PRODUCTS_PER_SALE, count });
  }
  const patience = new Patience(attemptMs);
  for (;;) {
    const ground = await sales.readGround({ ...request, skus });
    const { recorded, isPending, products, settings, sessionId, approval } = ground;
    if (recorded) return repeat(recorded, asked);
    if (isPending) {
      await settleLargeSale(parts, request.id);
      continue;
    }

    const at = { now: now(), timeZone: settings.timeZone };
    const draft = draftSale(request, {
      products,
      settings,
      sessionId,
      approval,
      hash: sha256,
      cashier: actor,
      mayBackdate,
      now: at.now,
    });
    if (!draft.ok) return draft;
    await reopenPastDay(parts.dayReports, draft.value.transaction.date, at);

    const made = fitsOneWrite(draft.value)
      ? await sellAtOnce(parts, draft.value, asked, ground)
      : await sellInParts(parts, draft.value, asked, ground);
    if (made) return made;
    // Recorded meanwhile by the same request sent twice, products edited, the session closed or the
    // approval used meanwhile: look again.
    await patience.waitForTurn(`sale ${request.id}: its ground changed meanwhile`);
  }
}

/** Nothing, when the ground has changed meanwhile. */
async function sellAtOnce(
  { sales }: Parts,
  draft: SaleDraft,
  { fingerprint }: Asked,
  ground: SaleGround,
): Promise<Result<Transaction, SaleError> | undefined> {
  const written = await sales.record(draft, fingerprint, ground);
  if (written.ok) return written;
  const { error } = written;
  if (error.reason !== 'short') return undefined;
  return fail({ code: 'insufficient-stock', shortages: error.shortages });
}

/** Nothing, when the ground has changed meanwhile. */
async function sellInParts(
  parts: Parts,
  draft: SaleDraft,
  asked: Asked,
  { products }: SaleGround,
): Promise<Result<Transaction, SaleError> | undefined> {
  const { id } = draft.transaction;
  const shortages = shortagesOf(draft, products);
  if (shortages.length > 0) return fail({ code: 'insufficient-stock', shortages });
  if (!(await parts.largeSales.begin(draft, asked.fingerprint, products))) return undefined;
  await settleLargeSale(parts, id);
  const recorded = await parts.sales.find(id);
  return recorded && repeat(recorded, asked);
}

/** What is missing by now; what is there may be gone by the time it is taken. */
function shortagesOf({ stockChanges }: SaleDraft, products: SaleGround['products']) {
  return stockChanges.flatMap(({ sku, quantityChange }) => {
    const product = products.get(sku);
    const requested = -quantityChange;
    const available = Math.max(0, product?.stockQuantity ?? 0);
    return product && available < requested
      ? [{ sku, name: product.name, requested, available }]
      : [];
  });
}

function repeat(recorded: RecordedSale, asked: Asked): Result<Transaction, SaleError> {
  const { transaction, fingerprint } = recorded;
  const { request } = asked;
  const wasOffline = transaction.sentBy !== undefined;
  const isSame = wasOffline
    ? isSameSale(transaction, { ...request, total: request.expectedTotal })
    : fingerprint === asked.fingerprint;
  return repeatSale(transaction, isSame);
}
