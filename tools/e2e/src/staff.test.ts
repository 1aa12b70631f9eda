import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@agentic-retail/contracts/client';
import type { Role } from '@agentic-retail/domain/identity/role';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBrowserSession } from './testing/browser-session.ts';
import { successOf } from './testing/sale.ts';
import { type StaffMember, signIn, signInAs } from './testing/staff.ts';

let shop: SpawnedShop;
let owner: StaffMember;
beforeAll(async () => {
  shop = await spawnShop();
  owner = await signInAs(shop, 'owner');
});
afterAll(() => shop.stop());

const password = 'Chosen-by-me-1';
/** For how long a function may go by what it knew of ended sessions. */
const revocationWindowMs = 5_100;
/** Tokens tell their second: one of the second of a revocation counts as made before it. */
const tokenSecondMs = 1_100;
const problem = (code: string) => ({ ok: false, error: { problem: { code } } });

async function invite(email: string, role: Role) {
  const body = { email, name: `Person ${email}`, role };
  return successOf(await owner.client.inviteStaff({ body }));
}

async function temporaryPassword(email: string): Promise<string> {
  const mail = shop.mails.findLast(({ to }) => to === email);
  expect(mail?.kind).toBe('temporary-password');
  return mail?.secret ?? '';
}

/** Somebody who was invited and has chosen a password. */
async function colleague(email: string, role: Role) {
  const { id } = await invite(email, role);
  const temporary = await temporaryPassword(email);
  const first = { email, password: temporary, newPassword: password };
  const session = await openBrowserSession(shop, first);
  expect(session.signedIn.status).toBe(200);
  return { id, session, ...(await signIn(shop, email, password)) };
}

const setRole = (id: string, role: Role | null, by = owner) =>
  by.client.setStaffRole({ params: { id }, body: { role } });
const setAccess = (id: string, isEnabled: boolean, by = owner) =>
  by.client.setStaffAccess({ params: { id }, body: { isEnabled } });

async function idOf(email: string): Promise<string> {
  const { items } = successOf(await owner.client.listStaff({ query: {} }));
  return items.find((member) => member.email === email)?.id ?? 'nobody';
}

describe('an invitation', () => {
  test('leads over a mailed password and a new one to a session with the role', async () => {
    const email = 'new@shop.example';
    const invited = await invite(` ${email.toUpperCase()} `, 'cashier');
    expect(invited).toMatchObject({ email, role: 'cashier', state: 'invited' });
    const credentials = { email, password: await temporaryPassword(email) };
    const turnedBack = await openBrowserSession(shop, credentials);
    expect(turnedBack.signedIn).toMatchObject({
      status: 403,
      body: { code: 'new-password-required' },
    });
    const { signedIn } = await openBrowserSession(shop, { ...credentials, newPassword: password });
    expect(signedIn).toMatchObject({ status: 200, body: { user: { email, role: 'cashier' } } });

    const { items } = successOf(await owner.client.listStaff({ query: {} }));
    expect(items).toContainEqual({ ...invited, state: 'active' });
    expect(items).toContainEqual(
      expect.objectContaining({ email: 'manager@demo.example', role: 'manager', state: 'active' }),
    );
  });

  test('again mails another password, until it was used; who is here already stays', async () => {
    const email = 'again@shop.example';
    await invite(email, 'cashier');
    const first = await temporaryPassword(email);
    expect(await invite(email, 'manager')).toMatchObject({ role: 'manager', state: 'invited' });
    const second = await temporaryPassword(email);
    expect(second).not.toBe(first);
    const login = (secret: string) =>
      createClient({ baseUrl: shop.apiUrl }).login({
        body: { email, password: secret, newPassword: password },
      });
    expect(await login(first)).toMatchObject(problem('wrong-credentials'));
    expect(successOf(await login(second)).user.role).toBe('manager');
    const body = { email, name: 'Again', role: 'owner' } as const;
    expect(await owner.client.inviteStaff({ body })).toMatchObject(problem('already-staff'));
  });

  test('takes the place of a registration that nobody has proved', async () => {
    const email = 'squatted@shop.example';
    const squatter = { email, password: 'Not-their-own-1' };
    const body = { ...squatter, name: 'Mallory' };
    successOf(await createClient({ baseUrl: shop.apiUrl }).register({ body }));
    expect(await invite(email, 'cashier')).toMatchObject({ name: `Person ${email}` });
    const { signedIn } = await openBrowserSession(shop, squatter);
    expect(signedIn.status).toBe(401);
  });
});

describe('a role', () => {
  test('that is given counts from the next renewal on, without signing in again', async () => {
    const { id, session } = await colleague('up@shop.example', 'cashier');
    expect(successOf(await setRole(id, 'manager')).role).toBe('manager');
    expect(await session.refresh()).toMatchObject({
      status: 200,
      body: { user: { role: 'manager' } },
    });
  });

  test('that is taken ends every session; the next one has what is left', async () => {
    const email = 'down@shop.example';
    const { id, session } = await colleague(email, 'manager');
    successOf(await setRole(id, 'cashier'));
    expect(await session.refresh()).toMatchObject({ status: 401, body: { code: 'session-ended' } });
    const { signedIn } = await openBrowserSession(shop, { email, password });
    expect(signedIn.body.user?.role).toBe('cashier');
  });

  test('of an owner, once taken, manages nobody at once, and soon opens nothing', async () => {
    const former = await colleague('former@shop.example', 'owner');
    successOf(await setRole(former.id, null));
    // Who manages is asked of the pool; soon the functions also know that the session was ended.
    for (const taken of [
      await setRole(former.id, 'owner', former),
      await former.client.listStaff({ query: {} }),
    ]) {
      const code = !taken.ok && taken.error.kind === 'problem' && taken.error.problem.code;
      expect(['role-required', 'session-ended']).toContain(code);
    }
    await sleep(revocationWindowMs);
    expect(await former.client.getShop()).toMatchObject(problem('session-ended'));
    expect(await former.client.currentUser()).toMatchObject(problem('session-ended'));
  });
});

describe('access', () => {
  test('that is taken ends every session and every sign-in, until it is given back', async () => {
    const email = 'leaving@shop.example';
    const { id, session } = await colleague(email, 'cashier');
    expect(successOf(await setAccess(id, false))).toMatchObject({
      role: 'cashier',
      state: 'disabled',
    });
    expect((await session.refresh()).status).toBe(401);
    const refused = await openBrowserSession(shop, { email, password });
    expect(refused.signedIn).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } });

    expect(successOf(await setAccess(id, true)).state).toBe('active');
    expect((await session.refresh()).status).toBe(401);
    const back = await openBrowserSession(shop, { email, password });
    expect(back.signedIn.body.user?.role).toBe('cashier');
  });

  test('is nobody’s to take from themselves, nor the last owner’s role from them', async () => {
    const id = await idOf('owner@demo.example');
    expect(await setAccess(id, false)).toMatchObject(problem('own-account'));
    expect(await setRole(id, 'manager')).toMatchObject(problem('last-owner'));
    expect((await owner.client.listStaff({ query: {} })).ok).toBe(true);
  });
});

test('of two owners who take each other’s role at once, 20 times, one always stays', async () => {
  const email = 'second@shop.example';
  const { id: secondId } = await colleague(email, 'owner');
  const firstId = await idOf('owner@demo.example');
  const first = async () => ({ id: firstId, ...(await signInAs(shop, 'owner')) });
  const second = async () => ({ id: secondId, ...(await signIn(shop, email, password)) });
  for (let round = 0; round < 20; round++) {
    await sleep(tokenSecondMs);
    const [one, other] = [await first(), await second()];
    await Promise.all([
      setRole(other.id, 'cashier', one),
      round % 2 === 0 ? setRole(one.id, 'cashier', other) : setAccess(one.id, false, other),
    ]);
    await sleep(tokenSecondMs);
    // Whoever is left puts the other back; who is disabled can't even sign in.
    const stayed = await first().catch(() => undefined);
    const isFirst = stayed && (await stayed.client.listStaff({ query: {} })).ok;
    const left = isFirst ? stayed : await second();
    const away = isFirst ? secondId : firstId;
    successOf(await left.client.listStaff({ query: {} }));
    successOf(await setAccess(away, true, left));
    successOf(await setRole(away, 'owner', left));
  }
});
