import type { Actor } from '../identity/actor.ts';
import { discountLevel, FREE_DISCOUNT, MAX_DISCOUNT } from '../pricing/discount-limits.ts';
import type { UnknownProduct } from '../pricing/pricing-error.ts';
import type { Product } from '../product/product.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SaleDraft } from '../sale/draft-sale.ts';
import { settle } from '../sale/payment.ts';
import { saleTime } from '../sale/sale-id.ts';
import type { SoldLine } from '../sale/sold-line.ts';
import { stockChangesOfSale } from '../sale/stock-changes-of-sale.ts';
import type { Transaction } from '../sale/transaction.ts';
import type { ShopSettings } from '../shop/shop-settings.ts';
import { businessDate } from '../time/business-date.ts';
import { CLOCK_TOLERANCE_MS, LATEST_OFFLINE_AGE_MS } from '../time/clock-limits.ts';
import { findPriceConflict } from './find-price-conflict.ts';
import type { OfflineSale } from './offline-sale.ts';
import { priceOfflineSale } from './price-offline-sale.ts';
import type { SaleConflict } from './sale-conflict.ts';

/** What the service knows when it is told. */
export interface OfflineSaleContext {
  /** The products by sku, at least those of the sale. */
  readonly products: ReadonlyMap<string, Product>;
  readonly settings: ShopSettings;
  /** Products whose stock was set after the sale. @default none */
  readonly countedSince?: readonly string[];
  /** Who sends it. */
  readonly sentBy: Actor;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/**
 * A sale that has happened, as it is to be recorded: with its own figures, whatever the books say, and
 * with how it differs from them. Its receipt's number and its session are the till's still, see
 * `asBooked`; what is short only the write can tell.
 *
 * @param sale without contradictions; see `findContradictions`
 * @throws RangeError when `sale.id` is not the id of a sale
 */
export function draftOfflineSale(
  sale: OfflineSale,
  context: OfflineSaleContext,
): Result<SaleDraft, UnknownProduct> {
  const { id, registerId, receiptNumber, cashier, pricesIncludeTax, payments } = sale;
  const { products, settings, sentBy, now } = context;
  const unknown = sale.lines.map(({ sku }) => sku).filter((sku) => !products.has(sku));
  if (unknown.length > 0) return fail({ code: 'unknown-product', skus: unknown });

  const timestamp = bookedAt(id, now);
  const { lines: priced, ...sums } = priceOfflineSale(sale);
  const lines = priced.map((line): SoldLine => {
    const { name = line.sku, category, cost } = products.get(line.sku) ?? {};
    return {
      ...line,
      name,
      ...(category !== undefined && { category }),
      ...(cost !== undefined && { unitCost: cost }),
    };
  });
  const settled = settle(payments, sums.total);
  const conflicts = conflictsOf(sale, lines, timestamp, context);
  const transaction: Transaction = {
    id,
    timestamp,
    date: businessDate(timestamp, settings.timeZone),
    registerId,
    receiptNumber,
    ...(sale.sessionId !== undefined && { sessionId: sale.sessionId }),
    userId: cashier.userId,
    cashierName: cashier.name,
    lines,
    ...sums,
    payments,
    change: settled.ok ? settled.value.change : 0,
    currency: settings.currency,
    pricesIncludeTax,
    status: 'completed',
    source: 'offline',
    sentBy,
    ...(conflicts.length > 0 && { conflicts }),
    recordedAt: now,
  };
  return ok({ transaction, stockChanges: stockChangesOfSale(transaction) });
}

/** The till's time, unless its clock cannot be right: then nobody knows better than by `now`. */
function bookedAt(id: string, now: string): string {
  const ageMs = Date.parse(now) - Date.parse(saleTime(id));
  return -ageMs > CLOCK_TOLERANCE_MS || ageMs > LATEST_OFFLINE_AGE_MS ? now : saleTime(id);
}

function conflictsOf(
  sale: OfflineSale,
  lines: readonly SoldLine[],
  timestamp: string,
  { products, settings, sentBy, countedSince = [] }: OfflineSaleContext,
): readonly SaleConflict[] {
  const price = findPriceConflict(sale, products, settings, timestamp);
  const skus = lines.map(({ sku }) => sku).filter((sku) => products.get(sku)?.isActive === false);
  const tillTime = saleTime(sale.id);
  const level = discountLevel({ lines });
  const isSender = sale.cashier.userId === sentBy.userId && sale.cashier.name === sentBy.name;
  return [
    ...(price ? [price] : []),
    ...(skus.length > 0 ? [{ kind: 'product-removed', skus } as const] : []),
    ...(countedSince.length > 0 ? [{ kind: 'counted-since', skus: countedSince } as const] : []),
    ...(isSender ? [] : [{ kind: 'cashier-unconfirmed' } as const]),
    ...(timestamp === tillTime ? [] : [{ kind: 'clock-wrong', tillTime } as const]),
    ...(level === 'free'
      ? []
      : [
          {
            kind: 'discount-over-limit',
            limit: level === 'refused' ? MAX_DISCOUNT : FREE_DISCOUNT,
          } as const,
        ]),
  ];
}
