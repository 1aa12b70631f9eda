import { refundBody, saleBody } from '../testing/sale.ts';
import { type ContractShop, newId } from './contract-shop.ts';

/** Of a shop that requires one, and afterwards does not. */
export async function requiredSession(at: ContractShop): Promise<void> {
  const { walk, cashier, manager, owner } = at;
  const sku = await at.product('DRAWER-1');
  const { id } = await at.sold(sku);
  const settings = await walk.done(owner, 'getShop', {});
  const required = await walk.done(owner, 'updateShop', {
    body: { ...settings, requiresCashSession: true },
  });
  const sale = { body: saleBody([{ sku, quantity: 2 }], 200) };
  await walk.refused(cashier, 'completeSale', sale, 'cash-session-required');
  const refund = { params: { id }, body: refundBody([{ sku, quantity: 1 }], 100) };
  await walk.refused(manager, 'refundSale', refund, 'cash-session-required');
  const { registerId } = sale.body;
  const drawer = { params: { registerId }, body: { id: newId(), float: 0 } };
  await walk.done(cashier, 'openCashSession', drawer);
  await walk.done(cashier, 'completeSale', sale);
  await walk.done(manager, 'refundSale', refund);
  const body = { ...required, requiresCashSession: false };
  await walk.done(owner, 'updateShop', { body });
}

export async function cashSessions({ walk, cashier, manager }: ContractShop): Promise<void> {
  const params = { registerId: 'drawer-1' };
  const id = newId();
  const { date } = await walk.done(cashier, 'openCashSession', { params, body: { id, float: 1 } });
  const second = { params, body: { id: newId(), float: 1 } };
  await walk.refused(cashier, 'openCashSession', second, 'register-in-session');
  const elsewhere = { params: { registerId: 'drawer-2' }, body: { id, float: 1 } };
  await walk.refused(cashier, 'openCashSession', elsewhere, 'cash-id-reused');
  await walk.done(cashier, 'getOpenCashSession', { params });
  const session = { params: { id } };
  const none = { params: { id: newId() } };
  const payIn = (movement = newId()) =>
    ({ id: movement, kind: 'pay-in', amount: 1, reason: 'Change' }) as const;
  const known = payIn();
  await walk.done(cashier, 'addCashMovement', { ...session, body: known });
  const other = { ...session, body: { ...known, amount: 2 } };
  await walk.refused(cashier, 'addCashMovement', other, 'cash-id-reused');
  for (let count = 1; count < 500; count++) {
    await walk.done(cashier, 'addCashMovement', { ...session, body: payIn() });
  }
  await walk.refused(
    cashier,
    'addCashMovement',
    { ...session, body: payIn() },
    'too-many-movements',
  );
  await walk.refused(
    cashier,
    'addCashMovement',
    { ...none, body: payIn() },
    'cash-session-not-found',
  );
  const count = { countedCash: 1 };
  await walk.refused(
    cashier,
    'closeCashSession',
    { ...none, body: count },
    'cash-session-not-found',
  );
  await walk.refused(manager, 'getSessionReport', none, 'cash-session-not-found');
  await walk.refused(manager, 'listLateSales', { ...none, query: {} }, 'cash-session-not-found');
  await walk.done(cashier, 'closeCashSession', { ...session, body: count });
  const closed = { ...session, body: { countedCash: 2 } };
  await walk.refused(cashier, 'closeCashSession', closed, 'cash-session-closed');
  await walk.refused(
    cashier,
    'addCashMovement',
    { ...session, body: payIn() },
    'cash-session-closed',
  );
  await walk.done(manager, 'getSessionReport', session);
  await walk.done(manager, 'listLateSales', { ...session, query: {} });
  await walk.done(manager, 'listCashSessions', { query: { date } });
}
