import type { Actor } from '@agentic-retail/domain/identity/actor';
import {
  discountLevel,
  MAX_DISCOUNT,
  manualTotal,
} from '@agentic-retail/domain/pricing/discount-limits';
import { priceCart } from '@agentic-retail/domain/pricing/price-cart';
import type { PricingError } from '@agentic-retail/domain/pricing/pricing-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import {
  APPROVAL_LIFE_MS,
  approvedContent,
  type DiscountApproval,
} from '@agentic-retail/domain/sale/discount-approval';
import type { DiscountTooLarge } from '@agentic-retail/domain/sale/discount-error';
import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import type { PriceChanged } from '@agentic-retail/domain/sale/sale-error';
import type { IdReused } from '@agentic-retail/domain/stock/id-reused';
import type { ApprovalRepository } from '../ports/approval-repository.ts';
import type { Clock } from '../ports/clock.ts';
import type { SaleRepository } from '../ports/sale-repository.ts';
import { sha256 } from './sha256.ts';

type ApprovalRequest = Omit<SaleRequest, 'payments' | 'approvalId'>;

/**
 * A manager's consent to the discounts of one cart, at the price it has now. The same request again
 * gets the same approval, which does not live longer by that.
 */
export async function approveDiscount(
  {
    approvals,
    sales,
    now,
  }: {
    readonly approvals: ApprovalRepository;
    readonly sales: SaleRepository;
    readonly now: Clock;
  },
  { id, registerId, lines, discounts, expectedTotal }: ApprovalRequest,
  approvedBy: Actor,
): Promise<
  Result<
    Omit<DiscountApproval, 'cartHash' | 'saleId'>,
    PricingError | PriceChanged | DiscountTooLarge | IdReused
  >
> {
  const skus = [...new Set(lines.map(({ sku }) => sku))];
  const { products, settings } = await sales.readGround({ id, registerId, skus });
  const approvedAt = now();
  const priced = priceCart(lines, products, settings, approvedAt, discounts);
  if (!priced.ok) return priced;
  const cart = priced.value;
  const { total } = cart;
  if (total !== expectedTotal) return fail({ code: 'price-changed', expectedTotal, total, cart });
  if (discountLevel(cart) === 'refused') {
    return fail({ code: 'discount-too-large', limit: MAX_DISCOUNT });
  }
  const approval: DiscountApproval = {
    id,
    registerId,
    cartHash: sha256(approvedContent(cart)),
    discount: manualTotal(cart.lines),
    total,
    approvedBy,
    approvedAt,
    expiresAt: new Date(Date.parse(approvedAt) + APPROVAL_LIFE_MS).toISOString(),
  };
  const { cartHash, saleId: _, ...stored } = await approvals.add(approval);
  const isSame =
    cartHash === approval.cartHash &&
    stored.registerId === registerId &&
    stored.approvedBy.userId === approvedBy.userId;
  return isSame ? ok(stored) : fail({ code: 'id-reused', id });
}
