import type { Actor } from '@agentic-retail/domain/identity/actor';
import { addShortages } from '@agentic-retail/domain/offline/add-shortages';
import { draftOfflineSale } from '@agentic-retail/domain/offline/draft-offline-sale';
import { isSameSale } from '@agentic-retail/domain/offline/is-same-sale';
import type { OfflineSale } from '@agentic-retail/domain/offline/offline-sale';
import type { StockConflict } from '@agentic-retail/domain/offline/sale-conflict';
import type { UnknownProduct } from '@agentic-retail/domain/pricing/pricing-error';
import { fail, type Result } from '@agentic-retail/domain/result';
import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';
import type { SaleIdReused } from '@agentic-retail/domain/sale/sale-error';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { attemptMs } from '@agentic-retail/service-kit/client-timing';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import { Patience } from '@agentic-retail/service-kit/patience';
import type { Clock } from '../ports/clock.ts';
import type { DayReportRepository } from '../ports/day-report-repository.ts';
import type { LargeSaleRepository } from '../ports/large-sale-repository.ts';
import type { SaleGround, SaleRepository } from '../ports/sale-repository.ts';
import type { StockLog } from '../ports/stock-log.ts';
import { findCountedSince } from './find-counted-since.ts';
import { fitsOneWrite } from './fits-one-write.ts';
import { reopenPastDay } from './reopen-past-day.ts';
import { repeatSale } from './repeat-sale.ts';
import { settleLargeSale } from './settle-large-sale.ts';
import { sha256 } from './sha256.ts';

interface Parts {
  readonly sales: SaleRepository;
  readonly largeSales: LargeSaleRepository;
  readonly dayReports: DayReportRepository;
  readonly stockLog: StockLog;
  readonly now: Clock;
}

/**
 * Records a sale that a till made without the service: as it was, whatever the books say, with how it
 * differs from them. The same sale again, at any time, by anyone, gets the first answer again.
 *
 * @param sale without contradictions; see `findContradictions`
 * @throws ServiceBusy when its ground changes all the time
 */
export async function recordOfflineSale(
  parts: Parts,
  sale: OfflineSale,
  sentBy: Actor,
): Promise<Result<Transaction, UnknownProduct | SaleIdReused | InvalidRequest>> {
  const { sales, largeSales, stockLog, now } = parts;
  const fingerprint = fingerprintOf(sale);
  const skus = sale.lines.map(({ sku }) => sku);
  let countedSince: readonly string[] | undefined;
  const patience = new Patience(attemptMs);
  for (;;) {
    const ground = await sales.readGround({ id: sale.id, registerId: sale.registerId, skus });
    const { recorded, isPending, products, settings } = ground;
    if (recorded) {
      const { transaction } = recorded;
      const wasOnline = transaction.sentBy === undefined;
      const isSame = wasOnline
        ? isSameSale(transaction, sale)
        : recorded.fingerprint === fingerprint;
      const { currency = transaction.currency } = sale;
      return repeatSale(transaction, isSame && currency === transaction.currency);
    }
    if (isPending) {
      await settleLargeSale(parts, sale.id);
      continue;
    }

    if (sale.currency !== undefined && sale.currency !== settings.currency) {
      return fail(inOtherCurrency(sale.currency, settings.currency));
    }

    const at = { now: now(), timeZone: settings.timeZone };
    countedSince ??= await findCountedSince(stockLog, sale, at.now);
    const context = { products, settings, countedSince, sentBy, now: at.now };
    const draft = draftOfflineSale(sale, context);
    if (!draft.ok) return draft;
    await reopenPastDay(parts.dayReports, draft.value.transaction.date, at);

    if (fitsOneWrite(draft.value)) {
      const written = await sales.record(withShortages(draft.value, ground), fingerprint, ground);
      if (written.ok) return written;
    } else if (await largeSales.begin(draft.value, fingerprint, products)) {
      await settleLargeSale(parts, sale.id);
      continue;
    }
    // Recorded or begun by somebody else, or tills that come back together sold the same: look again.
    await patience.waitForTurn(`sale ${sale.id}: its ground changed meanwhile`);
  }
}

/** The books can't add one currency to another: neither in a drawer nor in a day. */
function inOtherCurrency(currency: string, ofShop: string): InvalidRequest {
  const detail = `must be the shop's currency, ${ofShop}, not ${currency}; keep the sale as it is, and send it again if the settings are wrong`;
  return { code: 'invalid-request', errors: [{ pointer: '/currency', detail }] };
}

/** What is missing by now; the write makes sure that exactly this is. */
function withShortages(draft: SaleDraft, { products }: SaleGround): SaleDraft {
  const lines = draft.stockChanges.flatMap(({ sku, quantityChange }): StockConflict['lines'] => {
    const [sold, available = 0] = [-quantityChange, products.get(sku)?.stockQuantity];
    return available < sold ? [{ sku, sold, available }] : [];
  });
  return { ...draft, transaction: addShortages(draft.transaction, lines) };
}

/** Tells one sale from another, whatever the order of the fields in it. */
function fingerprintOf(sale: OfflineSale): string {
  const { registerId, receiptNumber, sessionId, cashier, pricesIncludeTax, total } = sale;
  return sha256(
    JSON.stringify([
      'offline',
      [registerId, receiptNumber, sessionId, cashier.userId, cashier.name, pricesIncludeTax],
      sale.lines.map((line) => [
        line.sku,
        line.quantity,
        line.unitPrice,
        line.discount,
        line.manualDiscount,
        line.promotionName,
        line.taxRate,
        line.tax,
      ]),
      sale.payments.map((payment) => [
        payment.method,
        payment.amount,
        payment.method === 'cash' ? payment.tendered : payment.reference,
      ]),
      total,
    ]),
  );
}
