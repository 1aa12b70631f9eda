import { type ContractShop, newId } from './contract-shop.ts';

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
  await walk.done(manager, 'listCashSessions', { query: { date } });
}
