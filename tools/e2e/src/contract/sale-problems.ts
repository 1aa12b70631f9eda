import { offlineBody, refundBody, saleBody } from '../testing/sale.ts';
import { type ContractShop, day, newId } from './contract-shop.ts';

export async function sales(at: ContractShop): Promise<void> {
  const { walk, cashier, manager } = at;
  const sku = await at.product('SALE-1');
  const lines = [{ sku, quantity: 2 }];
  const base = () => saleBody(lines, 200);
  const first = await at.sold(sku);
  const percent = (percent: number) => [{ kind: 'percent', percent } as const];
  const none = { lines: [{ sku: 'NO-SUCH', quantity: 1 }] };
  const inactive = { lines: [{ sku: await at.product('OFF-1'), quantity: 1 }] };
  await walk.done(manager, 'deactivateProduct', { params: { sku: 'OFF-1' } });
  const dear = { lines: [{ sku: await at.product('DEAR-1', { price: 1e8 }), quantity: 1e6 }] };
  const many = { lines: Array.from({ length: 1200 }, () => ({ sku, quantity: 1e6 })) };
  const cash = (amount: number, tendered = amount) => ({
    payments: [{ method: 'cash', amount, tendered } as const],
  });
  const elsewhere = { discounts: [{ kind: 'percent', percent: 100, sku: 'NO-SUCH' } as const] };

  for (const [change, code] of [
    [none, 'unknown-product'],
    [inactive, 'product-inactive'],
    [{ expectedTotal: 1 }, 'price-changed'],
    [
      { lines: [{ sku, quantity: 500 }], expectedTotal: 50_000, ...cash(50_000) },
      'insufficient-stock',
    ],
    [many, 'invalid-quantity'],
    [elsewhere, 'invalid-discount'],
    [{ discounts: percent(5000), expectedTotal: 100 }, 'discount-too-large'],
    [{ discounts: percent(2000), expectedTotal: 160 }, 'approval-needed'],
    [{ discounts: percent(2000), expectedTotal: 160, approvalId: newId() }, 'approval-invalid'],
    [cash(199), 'payment-mismatch'],
    [cash(200, 199), 'tender-too-small'],
    [dear, 'amount-too-large'],
    [{ id: newId(day) }, 'clock-ahead'],
    [{ id: newId(-2 * day) }, 'clock-behind'],
    [{ id: first.id, registerId: 'another' }, 'sale-id-reused'],
  ] as const) {
    await walk.refused(cashier, 'completeSale', { body: { ...base(), ...change } }, code);
  }

  const approval = {
    id: newId(),
    registerId: 'till-1',
    lines,
    discounts: percent(2000),
    expectedTotal: 160,
  };
  await walk.done(manager, 'approveDiscount', { body: approval });
  for (const [change, code] of [
    [none, 'unknown-product'],
    [inactive, 'product-inactive'],
    [{ expectedTotal: 1 }, 'price-changed'],
    [many, 'invalid-quantity'],
    [elsewhere, 'invalid-discount'],
    [{ discounts: percent(5000), expectedTotal: 100 }, 'discount-too-large'],
    [dear, 'amount-too-large'],
    [{ id: approval.id, registerId: 'another' }, 'id-reused'],
  ] as const) {
    const body = { ...approval, id: newId(), ...change };
    await walk.refused(manager, 'approveDiscount', { body }, code);
  }
  const unknown = { params: { id: newId() } };
  await walk.refused(cashier, 'getTransaction', unknown, 'transaction-not-found');
  await walk.done(cashier, 'getTransaction', { params: { id: first.id } });
  await walk.done(cashier, 'listTransactions', { query: { date: first.date } });
}

export async function offlineSales(at: ContractShop): Promise<void> {
  const { walk, cashier, manager } = at;
  const sku = await at.product('OFFLINE-1');
  const body = offlineBody(sku);
  await walk.done(cashier, 'recordOfflineSale', { body });
  for (const [change, code] of [
    [
      { id: newId(), lines: body.lines.map((line) => ({ ...line, sku: 'NO-SUCH' })) },
      'unknown-product',
    ],
    [{ receiptNumber: `${body.registerId}/000009` }, 'sale-id-reused'],
    [{ id: newId(), total: 1 }, 'invalid-request'],
  ] as const) {
    await walk.refused(cashier, 'recordOfflineSale', { body: { ...body, ...change } }, code);
  }
  // Somebody else is its cashier than who sent it.
  const review = { params: { id: body.id }, body: { note: 'Asked: it was the new colleague.' } };
  await walk.done(manager, 'reviewSaleConflicts', review);
  const { id } = await at.sold(sku);
  for (const [sale, code] of [
    [id, 'sale-has-no-conflicts'],
    [newId(), 'transaction-not-found'],
  ] as const) {
    await walk.refused(manager, 'reviewSaleConflicts', { params: { id: sale }, body: {} }, code);
  }
}

export async function parkedCarts(at: ContractShop): Promise<void> {
  const { walk, cashier } = at;
  const id = newId();
  const lines = [{ sku: await at.product('PARK-1'), quantity: 1 }];
  const body = { id, registerId: 'till-1', note: '', lines };
  await walk.done(cashier, 'parkCart', { body });
  const other = { ...body, note: 'another' };
  await walk.refused(cashier, 'parkCart', { body: other }, 'parked-cart-id-reused');
  await walk.done(cashier, 'listParkedCarts', { query: {} });
  const discarded = newId();
  await walk.done(cashier, 'parkCart', { body: { ...body, id: discarded } });
  await walk.done(cashier, 'discardCart', { params: { id: discarded } });
  const recall = () => ({ recallId: newId(), registerId: 'till-1' });
  const none = { params: { id: newId() } };
  await walk.refused(cashier, 'recallCart', { ...none, body: recall() }, 'parked-cart-not-found');
  await walk.refused(cashier, 'discardCart', none, 'parked-cart-not-found');
  const params = { id };
  await walk.done(cashier, 'recallCart', { params, body: recall() });
  await walk.refused(cashier, 'recallCart', { params, body: recall() }, 'parked-cart-taken');
  await walk.refused(cashier, 'discardCart', { params }, 'parked-cart-taken');
}

export async function refunds(at: ContractShop): Promise<void> {
  const { walk, cashier, manager } = at;
  const sku = await at.product('BACK-1');
  const card = [{ method: 'card', amount: 200, reference: 'TERM-1' } as const];
  const { id, date } = await at.sold(sku, { payments: card });
  const params = { id };
  const base = () => refundBody([{ sku, quantity: 1 }], 100);
  const given = base();
  await walk.done(manager, 'refundSale', { params, body: given });
  const line = (quantity: number) => [{ sku, quantity, backToStock: 0 }];
  const toCard = (amount: number) => [{ method: 'card', amount, reference: 'TERM-9' } as const];
  for (const [change, code] of [
    [{ lines: line(9) }, 'refund-exceeds-sale'],
    [{ payouts: toCard(100) }, 'refund-exceeds-card'],
    [{ payouts: [] }, 'payout-mismatch'],
    [{ lines: [...line(1e9), ...line(1e9)] }, 'invalid-quantity'],
    [{ id: newId(day) }, 'clock-ahead'],
    [{ id: given.id, registerId: 'another' }, 'refund-id-reused'],
  ] as const) {
    await walk.refused(manager, 'refundSale', { params, body: { ...base(), ...change } }, code);
  }
  const none = { params: { id: newId() }, body: base() };
  await walk.refused(manager, 'refundSale', none, 'transaction-not-found');
  await walk.done(cashier, 'listRefundsOfSale', { params, query: {} });
  await walk.done(cashier, 'listRefunds', { query: { date } });
}
