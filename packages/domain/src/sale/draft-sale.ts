import type { Actor } from '../identity/actor.ts';
import type { MinorUnits } from '../money/money.ts';
import type { ManualDiscount } from '../pricing/manual-discount.ts';
import { type CartLine, type PricedProduct, priceCart } from '../pricing/price-cart.ts';
import type { Product } from '../product/product.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ShopSettings } from '../shop/shop-settings.ts';
import type { StockChange } from '../stock/stock-change.ts';
import { businessDate } from '../time/business-date.ts';
import { CLOCK_TOLERANCE_MS, LATEST_AGE_MS } from '../time/clock-limits.ts';
import { checkDiscount } from './check-discount.ts';
import type { ApprovalOfSale, DiscountApproval } from './discount-approval.ts';
import { type Payment, settle } from './payment.ts';
import type { SaleError } from './sale-error.ts';
import { saleTime } from './sale-id.ts';
import type { SoldLine } from './sold-line.ts';
import { stockChangesOfSale } from './stock-changes-of-sale.ts';
import type { Transaction } from './transaction.ts';

/** Different products in one sale; real invoices reach 1,114. */
export const MAX_PRODUCTS_PER_SALE = 1200;

/** What the till asks for. */
export interface SaleRequest {
  /** Made by the till; see `makeSaleId`. */
  readonly id: string;
  readonly registerId: string;
  readonly lines: readonly CartLine[];
  /** Given by hand. @default none */
  readonly discounts?: readonly ManualDiscount[];
  /** Of the `DiscountApproval` that the discounts need. @default they need none */
  readonly approvalId?: string;
  readonly payments: readonly Payment[];
  /** What the customer was told it costs. */
  readonly expectedTotal: MinorUnits;
}

/** What of a product decides its price, and what it was bought for. */
export type SoldProduct = PricedProduct & Pick<Product, 'cost'>;

/** What the service knows when it is asked. */
export interface SaleContext {
  /** The products by sku, at least those of the cart. */
  readonly products: ReadonlyMap<string, SoldProduct>;
  readonly settings: ShopSettings;
  /** The cash session that is open at the register. @default none is */
  readonly sessionId?: string | undefined;
  /** The approval that the request names; `unknown`, when there is none. @default it names none */
  readonly approval?: DiscountApproval | 'unknown' | undefined;
  /** One-way, SHA-256 or better. */
  readonly hash: (text: string) => string;
  readonly cashier: Actor;
  /** Whether this member of the staff may enter a sale of long ago. */
  readonly mayBackdate: boolean;
  /** ISO 8601, UTC. */
  readonly now: string;
}

export interface SaleDraft {
  readonly transaction: Transaction;
  /** One per line of the transaction. */
  readonly stockChanges: readonly StockChange[];
}

/**
 * The sale as it is to be recorded, and what it takes from stock; whether the stock is there only
 * the write itself can tell. Everything but `recordedAt` depends on the request, the products and
 * the settings alone, not on when it is asked.
 *
 * @throws RangeError when `request.id` is not the id of a sale
 */
export function draftSale(
  request: SaleRequest,
  { products, settings, sessionId, approval, hash, cashier, mayBackdate, now }: SaleContext,
): Result<SaleDraft, SaleError> {
  const timestamp = saleTime(request.id);
  if (Date.parse(timestamp) - Date.parse(now) > CLOCK_TOLERANCE_MS) {
    return fail({ code: 'clock-ahead', saleTime: timestamp, now });
  }
  const isOld = Date.parse(now) - Date.parse(timestamp) > LATEST_AGE_MS;
  if (isOld && !mayBackdate) {
    return fail({ code: 'clock-behind', saleTime: timestamp, now });
  }

  if (settings.requiresCashSession && sessionId === undefined) {
    return fail({ code: 'cash-session-required', registerId: request.registerId });
  }

  const priced = priceCart(request.lines, products, settings, timestamp, request.discounts);
  if (!priced.ok) {
    return priced;
  }
  const cart = priced.value;
  const { expectedTotal } = request;
  const { total } = cart;
  if (cart.lines.length > MAX_PRODUCTS_PER_SALE) {
    const count = cart.lines.length;
    return fail({ code: 'too-many-products', limit: MAX_PRODUCTS_PER_SALE, count });
  }
  if (expectedTotal !== total) {
    return fail({ code: 'price-changed', expectedTotal, total, cart });
  }
  const { id, registerId } = request;
  const discount = checkDiscount({ id, registerId, timestamp, cart, approval, hash });
  if (!discount.ok) {
    return discount;
  }

  const settled = settle(request.payments, total);
  if (!settled.ok) {
    return settled;
  }

  const transaction: Transaction = {
    id,
    timestamp,
    date: businessDate(timestamp, settings.timeZone),
    registerId,
    ...(sessionId !== undefined && { sessionId }),
    userId: cashier.userId,
    cashierName: cashier.name,
    ...cart,
    lines: cart.lines.map((line): SoldLine => {
      const product = products.get(line.sku);
      return product ? { ...line, category: product.category, unitCost: product.cost } : line;
    }),
    ...(discount.value && { approval: ofSale(discount.value) }),
    payments: request.payments,
    change: settled.value.change,
    currency: settings.currency,
    pricesIncludeTax: settings.pricesIncludeTax,
    status: 'completed',
    source: isOld ? 'offline' : 'online',
    recordedAt: now,
  };
  return ok({ transaction, stockChanges: stockChangesOfSale(transaction) });
}

function ofSale({ id, approvedBy, approvedAt }: DiscountApproval): ApprovalOfSale {
  return { id, approvedBy, approvedAt };
}
