import type { ContractShop } from './contract-shop.ts';

/** Wrong PINs of one person at one till that are let through. */
const tries = 5;

export async function pins(at: ContractShop): Promise<void> {
  const { walk, owner, mails } = at;
  const credentials = { email: 'shares@demo.example', password: 'Shares-the-till-1' };
  const { email, password } = credentials;
  await walk.done('', 'register', { body: { ...credentials, name: 'Shares A Till' } });
  const { secret: code = '' } = mails.findLast(({ to }) => to === email) ?? {};
  await walk.done('', 'confirm', { body: { ...credentials, code } });
  await walk.done('', 'listTillPeople', {});

  const till = await at.till();
  const browser = await at.browser(credentials, till);
  const { id: userId } = await walk.done(browser, 'currentUser', {});
  const choice = { pin: '4826', password };
  await walk.refused(browser, 'setPin', { body: { ...choice, pin: '1234' } }, 'weak-pin');
  await walk.refused(browser, 'setPin', { body: { ...choice, password: 'x' } }, 'wrong-password');
  await walk.done(browser, 'setPin', { body: choice });

  const atTill = { token: '', cookie: till };
  await walk.done(atTill, 'switchUser', { body: { userId, pin: '4826' } });
  for (let guess = 0; guess < tries; guess++) {
    await walk.refused(atTill, 'switchUser', { body: { userId, pin: '0001' } }, 'wrong-pin');
  }
  await walk.refused(atTill, 'switchUser', { body: { userId, pin: '4826' } }, 'password-required');
  await walk.refused(browser, 'setPin', { body: choice }, 'session-ended');

  const again = await at.browser(credentials, till);
  for (let guess = 0; guess < tries; guess++) {
    await walk.refused(again, 'setPin', { body: { ...choice, password: 'x' } }, 'wrong-password');
  }
  await walk.refused(again, 'setPin', { body: choice }, 'too-many-attempts');

  await walk.done(again, 'removePin', {});
  const none = { params: { id: '00000000-0000-4000-8000-000000000000' } };
  await walk.refused(owner, 'removeStaffPin', none, 'user-not-found');
  await walk.done(owner, 'removeStaffPin', { params: { id: userId } });
  await walk.done(atTill, 'lockTill', {});
}
