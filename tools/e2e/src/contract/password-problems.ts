import { totpOf } from '@agentic-retail/contracts/testing/totp-of';
import type { ContractShop } from './contract-shop.ts';

/** Wrong tries of one account that are let through. */
const tries = 5;

export async function secondFactors(at: ContractShop): Promise<void> {
  const { walk, owner, mails } = at;
  const credentials = { email: 'careful@demo.example', password: 'Careful-person-1' };
  const { email } = credentials;
  await walk.done('', 'register', { body: { ...credentials, name: 'Careful' } });
  const { secret: mailed = '' } = mails.findLast(({ to }) => to === email) ?? {};
  await walk.done('', 'confirm', { body: { ...credentials, code: mailed } });
  await walk.done(await at.browser(credentials), 'refresh', {});

  const browser = await at.browser(credentials);
  const { id } = await walk.done(browser, 'currentUser', {});
  const { key } = await walk.done(browser, 'beginSecondFactor', {});
  const wrong = () => totpOf(key, Date.now() - 3_600_000);
  const guess = { body: { code: wrong() } };
  await walk.refused(browser, 'confirmSecondFactor', guess, 'wrong-second-factor');
  await walk.done(browser, 'confirmSecondFactor', { body: { code: totpOf(key) } });
  await walk.refused('', 'login', { body: credentials }, 'second-factor-required');
  const withCode = (secondFactorCode: string) => ({ body: { ...credentials, secondFactorCode } });
  await walk.refused('', 'login', withCode(wrong()), 'wrong-second-factor');
  await walk.done('', 'login', withCode(totpOf(key)));
  await walk.done(browser, 'removeSecondFactor', {});
  await walk.done(owner, 'removeStaffSecondFactor', { params: { id } });
}

export async function passwords({ walk, mails }: ContractShop): Promise<void> {
  const credentials = { email: 'forgetful@demo.example', password: 'Forgotten-by-me-1' };
  const { email } = credentials;
  const newestMail = () => mails.findLast(({ to }) => to === email)?.secret ?? '';
  await walk.done('', 'register', { body: { ...credentials, name: 'Forgetful' } });
  await walk.done('', 'confirm', { body: { ...credentials, code: newestMail() } });
  await walk.done('', 'forgotPassword', { body: { email } });
  const reset = (code: string, newPassword = 'Remembered-now-2') => ({
    body: { email, code, newPassword },
  });
  await walk.refused('', 'resetPassword', reset(newestMail(), 'weak'), 'weak-password');
  await walk.done('', 'resetPassword', reset(newestMail()));

  for (let mail = 1; mail < tries; mail++)
    await walk.done('', 'forgotPassword', { body: { email } });
  await walk.refused('', 'forgotPassword', { body: { email } }, 'too-many-attempts');
  for (let guess = 0; guess < tries; guess++) {
    await walk.refused('', 'resetPassword', reset('0000'), 'wrong-code');
    await walk.refused('', 'login', { body: credentials }, 'wrong-credentials');
  }
  await walk.refused('', 'resetPassword', reset('0000'), 'too-many-attempts');
  await walk.refused('', 'login', { body: credentials }, 'too-many-attempts');
}
