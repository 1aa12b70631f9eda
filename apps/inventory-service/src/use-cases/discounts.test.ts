import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { refundRequest } from '../testing/refund-request.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { timedId } from '../testing/timed-id.ts';
import { approveDiscount } from './approve-discount.ts';
import { completeSale } from './complete-sale.ts';
import { refundSale } from './refund-sale.ts';
import { updateProduct } from './update-product.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

const manager = { userId: 'user-9', name: 'Callum' };

/** Asks for `quantity` of a new product of 1.00, with `percent` off the cart. */
async function discounted(percent: number, quantity = 5): Promise<SaleRequest> {
  const { sku } = await inventory.stocked();
  const gross = quantity * 100;
  const total = gross - Math.floor((gross * percent) / 10_000);
  const discounts: ManualDiscount[] = [{ kind: 'percent', percent }];
  return saleRequest([{ sku, quantity }], total, { discounts });
}

async function approved(request: SaleRequest, by = manager): Promise<SaleRequest> {
  const approval = await approveDiscount(inventory, { ...request, id: timedId() }, by);
  if (!approval.ok) throw new Error(approval.error.code);
  return { ...request, approvalId: approval.value.id };
}

const sell = (request: SaleRequest) => completeSale(inventory, request, seller);
const stockOf = async ({ lines: [line] }: SaleRequest) =>
  (await inventory.products.find(line?.sku ?? ''))?.stockQuantity;

describe('a discount by hand', () => {
  it('of 15 % is anybody’s, and stays with the sale', async () => {
    const sale = await sell(await discounted(1500));
    expect(sale.ok && sale.value).toMatchObject({
      discountTotal: 75,
      total: 425,
      lines: [{ gross: 500, discount: 75, manualDiscount: 75, lineTotal: 425 }],
    });
    expect(sale.ok && sale.value.approval).toBeUndefined();
  });

  it('of more needs an approval, and the sale says whose it was', async () => {
    const request = await discounted(2500);
    expect(await sell(request)).toEqual({
      ok: false,
      error: { code: 'approval-needed', limit: 1500 },
    });
    const withApproval = await approved(request);
    const sale = await sell(withApproval);
    expect(sale.ok && sale.value.approval).toMatchObject({
      id: withApproval.approvalId,
      approvedBy: manager,
    });
    expect(sale.ok && sale.value.cashierName).toBe(actor.name);
    expect(await sell(withApproval)).toEqual(sale);
    expect(await stockOf(request)).toBe(5);
  });

  it('of more than 25 % is refused, by the approval and by the sale', async () => {
    const request = await discounted(2600);
    const error = { code: 'discount-too-large', limit: 2500 };
    expect(await approveDiscount(inventory, { ...request, id: timedId() }, manager)).toEqual({
      ok: false,
      error,
    });
    expect(await sell(request)).toEqual({ ok: false, error });
  });

  it('is given back by what was paid, not by what it cost', async () => {
    const sale = await sell(await discounted(1500));
    if (!sale.ok) throw new Error(sale.error.code);
    const [line] = sale.value.lines;
    const lines = [{ sku: line?.sku ?? '', quantity: 2 }];
    const refund = await refundSale(inventory, sale.value.id, refundRequest(lines, 170), manager);
    expect(refund.ok && refund.value).toMatchObject({ subtotal: 200, discountTotal: 30 });
    const rest = refundRequest([{ ...lines[0], sku: line?.sku ?? '', quantity: 3 }], 255);
    expect((await refundSale(inventory, sale.value.id, rest, manager)).ok).toBe(true);
  });
});

describe('an approval', () => {
  it('asked for again is the same one, and something else under its id is refused', async () => {
    const request = await discounted(2000);
    const ask = { ...request, id: timedId() };
    const first = await approveDiscount(inventory, ask, manager);
    expect(await approveDiscount(inventory, ask, manager)).toEqual(first);
    const other = { ...ask, registerId: 'till-2' };
    const reused = { ok: false, error: { code: 'id-reused', id: ask.id } };
    expect(await approveDiscount(inventory, other, manager)).toEqual(reused);
    expect(await approveDiscount(inventory, ask, actor)).toEqual(reused);
  });

  it('is at the price the manager was shown', async () => {
    const request = await discounted(2000);
    const ask = { ...request, id: timedId(), expectedTotal: 1 };
    expect(await approveDiscount(inventory, ask, manager)).toMatchObject({
      error: { code: 'price-changed', total: 400 },
    });
  });

  it('is for this cart at this till and its price, and for nothing else', async () => {
    const request = await approved(await discounted(2000));
    const [line] = request.lines;
    const more = { ...request, lines: [{ sku: line?.sku ?? '', quantity: 6 }] };
    const dearer = saleRequest(more.lines, 480, more);
    expect(await sell({ ...dearer, payments: [], expectedTotal: 480 })).toMatchObject({
      error: { code: 'approval-invalid', reason: 'other-cart' },
    });
    expect(await sell({ ...request, registerId: 'till-2' })).toMatchObject({
      error: { code: 'approval-invalid', reason: 'other-register' },
    });
    expect(await sell({ ...request, approvalId: timedId() })).toMatchObject({
      error: { code: 'approval-invalid', reason: 'unknown' },
    });
    await updateProduct(inventory, line?.sku ?? '', { version: 1, price: 200 });
    const total = { expectedTotal: 800, payments: [] };
    expect(await sell({ ...request, ...total })).toMatchObject({
      error: { code: 'approval-invalid', reason: 'other-cart' },
    });
  });

  it('is not for a sale of more than ten minutes later', async () => {
    const later = new Date(Date.now() + 10 * 60 * 1000 + 1000).toISOString();
    const request = await approved(await discounted(2000));
    const late = { ...request, id: timedId(Date.parse(later)) };
    expect(await completeSale({ ...inventory, now: () => later }, late, seller)).toMatchObject({
      error: { code: 'approval-invalid', reason: 'expired' },
    });
  });

  it('that many sales race for is used by exactly one', async () => {
    for (let round = 0; round < 5; round++) {
      const request = await approved(await discounted(2000, 1));
      const results = await Promise.all(
        Array.from({ length: 8 }, () => sell({ ...request, id: timedId() })),
      );
      const losers = results.flatMap((result) => (result.ok ? [] : [result.error]));
      expect(losers).toHaveLength(7);
      for (const loser of losers) {
        expect(loser).toEqual({ code: 'approval-invalid', reason: 'used' });
      }
      expect(await stockOf(request)).toBe(9);
    }
  });

  it('of a sale that was short stays unused', async () => {
    const request = await approved(await discounted(2000, 11));
    expect(await sell(request)).toMatchObject({ error: { code: 'insufficient-stock' } });
    const again = { ...request, id: timedId() };
    expect(await sell(again)).toMatchObject({ error: { code: 'insufficient-stock' } });
  });
});
