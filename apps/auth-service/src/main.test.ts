import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Call, claimsOf, cookiesToSend } from './testing/service-client.ts';
import { type StartedService, startService } from './testing/start-service.ts';
import { mailedCode } from './testing/start-user-pool.ts';
import { clientId } from './testing/user-pool-files.ts';

const owner = { email: 'owner@shop.example', password: 'Candle-and-Key-3' };
const invited = { email: 'invited@shop.example', password: 'Temporary-Pass-1' };
const twoRoles = { email: 'two@shop.example', password: 'Kettle-and-Tea-2' };

let service: StartedService;
let call: Call;

beforeAll(async () => {
  service = await startService([
    { ...owner, name: 'Nell Wicket', groups: ['owner'] },
    { ...twoRoles, name: 'Ada Böhm', groups: ['cashier', 'manager'] },
    { ...invited, groups: ['cashier'], isInvited: true },
  ]);
  call = service.call;
});

afterAll(() => service.stop());

describe('signing in', () => {
  it('answers with the token, its lifetime, the person and a refresh cookie', async () => {
    const answer = await call('login', { body: owner });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      token: expect.any(String),
      expiresInSeconds: 3600,
      user: {
        id: claimsOf(answer.body.token).sub,
        email: owner.email,
        name: 'Nell Wicket',
        role: 'owner',
      },
    });
    expect(answer.cookies).toEqual([
      expect.stringMatching(
        /^__Host-refresh_token=[\w.-]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure$/,
      ),
    ]);
    expect(claimsOf(answer.body.token)).toMatchObject({ token_use: 'id', aud: clientId });
  });

  it('leaves Secure out where the page itself came by plain HTTP', async () => {
    const answer = await call('login', { body: owner, headers: { 'x-forwarded-proto': 'http' } });
    expect(answer.cookies).toEqual([expect.stringMatching(/^refresh_token=.*SameSite=Strict$/)]);
  });

  it('takes the highest of several roles, and an email in any case and with blanks around', async () => {
    const answer = await call('login', { body: { ...twoRoles, email: ' Two@Shop.Example ' } });
    expect(answer.body.user).toMatchObject({ email: twoRoles.email, role: 'manager' });
  });

  it.each([
    ['a wrong password', { ...owner, password: 'Candle-and-Key-4' }],
    ['an unknown email', { ...owner, email: 'nobody@shop.example' }],
    ['the password in another case', { ...owner, password: owner.password.toUpperCase() }],
  ])('answers the same to %s', async (_, body) => {
    const answer = await call('login', { body });
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({
      code: 'wrong-credentials',
      detail: 'Check both and try again.',
    });
    expect(answer.cookies).toEqual([]);
  });

  it('ignores a new password that nobody asked for', async () => {
    const body = { ...owner, newPassword: 'x' };
    expect((await call('login', { body })).status).toBe(200);
    expect((await call('login', { body: owner })).status).toBe(200);
  });
});

describe('an invitation', () => {
  it('asks for a new password, refuses a weak one, and signs in with a strong one', async () => {
    expect(await call('login', { body: invited })).toMatchObject({
      status: 403,
      body: { code: 'new-password-required' },
      cookies: [],
    });
    expect(await call('login', { body: { ...invited, newPassword: 'weak' } })).toMatchObject({
      status: 422,
      body: { code: 'weak-password', errors: [{ pointer: '/newPassword' }] },
    });

    const newPassword = 'Chosen-by-myself-5';
    const signedIn = await call('login', { body: { ...invited, newPassword } });
    expect(signedIn).toMatchObject({
      status: 200,
      // Nobody gave a name yet: the email stands in.
      body: { user: { email: invited.email, name: invited.email, role: 'cashier' } },
    });
    expect(signedIn.cookies).toHaveLength(1);
    const { status } = await call('login', { body: { ...invited, password: newPassword } });
    expect(status).toBe(200);
  });
});

describe('registering', () => {
  const person = { email: 'new@shop.example', password: 'Brand-new-1-word', name: 'Łukasz 🛒' };

  it('leads over a mailed code to a session without any role', async () => {
    expect(await call('register', { body: { ...person, email: 'NEW@shop.example' } })).toEqual({
      status: 202,
      body: { next: 'confirm' },
      cookies: [],
    });
    const { email, password } = person;
    expect(await call('login', { body: { email, password } })).toMatchObject({
      status: 403,
      body: { code: 'email-not-confirmed' },
    });
    expect(await call('confirm', { body: { email, password, code: '111111' } })).toMatchObject({
      status: 422,
      body: { code: 'wrong-code' },
    });
    expect(await call('confirm', { body: { email, password, code: mailedCode } })).toMatchObject({
      status: 204,
    });
    expect((await call('login', { body: { email, password } })).body.user).toMatchObject({
      email,
      name: person.name,
      role: null,
    });
  });

  it('answers the same for an address that is known, and leaves its password alone', async () => {
    const body = { email: owner.email, password: 'Not-the-0wners-own' };
    expect(await call('register', { body: { ...body, name: 'Mallory' } })).toEqual({
      status: 202,
      body: { next: 'confirm' },
      cookies: [],
    });
    expect(await call('login', { body })).toMatchObject({ status: 401 });
    expect(await call('login', { body: owner })).toMatchObject({ status: 200 });
  });

  it.each([
    ['unknown', 'fresh@shop.example'],
    ['known', owner.email],
  ])('refuses a weak password the same for an address that is %s', async (_, email) => {
    const body = { ...person, email, password: 'short' };
    expect(await call('register', { body })).toMatchObject({
      status: 422,
      body: { code: 'weak-password', errors: [{ pointer: '/password' }] },
    });
  });

  it.each([
    ['confirmed already', owner.email],
    ['unknown', 'nobody@shop.example'],
  ])('calls any code wrong for an address that is %s', async (_, email) => {
    const body = { email, password: owner.password, code: mailedCode };
    const answer = await call('confirm', { body });
    expect(answer).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    expect(await call('login', { body: owner })).toMatchObject({ status: 200 });
  });

  it('gives no account to who registered somebody else’s address before them', async () => {
    const email = 'victim@shop.example';
    const attacker = { email, password: 'Attackers-own-1-word', name: 'Mallory' };
    const victim = { email, password: 'Victims-own-1-word', name: 'Vic' };
    const signIn = ({ password }: typeof victim) => call('login', { body: { email, password } });
    const confirm = ({ password }: typeof victim) =>
      call('confirm', { body: { email, password, code: mailedCode } });

    await call('register', { body: attacker });
    expect(await call('register', { body: victim })).toMatchObject({ status: 202 });
    // The victim has got a mail, and enters its code.
    expect(await confirm(victim)).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    expect(await signIn(attacker)).toMatchObject({ status: 401 });

    await call('register', { body: victim });
    expect(await confirm(victim)).toMatchObject({ status: 204 });
    expect(await signIn(victim)).toMatchObject({ status: 200 });
    expect(await signIn(attacker)).toMatchObject({ status: 401 });
  });
});

describe('a session', () => {
  it('is continued by its cookie, and can be shown', async () => {
    const signedIn = await call('login', { body: owner });
    const continued = await call('refresh', { cookies: ['a=b', ...cookiesToSend(signedIn)] });
    expect(continued).toMatchObject({ status: 200, cookies: [] });
    expect(continued.body.user).toEqual(signedIn.body.user);
    expect(continued.body.expiresInSeconds).toBe(3600);

    const shown = await call('currentUser', { claims: claimsOf(continued.body.token) });
    expect(shown).toMatchObject({ status: 200, body: signedIn.body.user as object });
  });

  it('is over once signed out: the token is revoked and the cookie cleared', async () => {
    const signedIn = await call('login', { body: owner });
    const cookies = cookiesToSend(signedIn);
    const claims = claimsOf(signedIn.body.token);
    const cleared = ['__Host-refresh_token=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure'];

    const out = await call('logout', { claims, cookies });
    expect(out).toEqual({ status: 204, body: {}, cookies: cleared });
    expect(await call('refresh', { cookies })).toMatchObject({
      status: 401,
      body: { code: 'session-ended' },
    });
    const again = await call('logout', { claims, cookies });
    expect(again).toEqual({ status: 204, body: {}, cookies: cleared });
  });

  it('of another device lives on', async () => {
    const here = await call('login', { body: owner });
    const there = await call('login', { body: owner });
    await call('logout', { claims: claimsOf(here.body.token), cookies: cookiesToSend(here) });
    expect((await call('refresh', { cookies: cookiesToSend(there) })).status).toBe(200);
  });

  it.each([
    ['no cookie', []],
    ['an empty cookie', ['__Host-refresh_token=']],
    ['a made-up cookie', ['__Host-refresh_token=abc.def.ghi']],
    ['a cookie that is no token', ['__Host-refresh_token="><script>']],
  ])('has ended with %s', async (_, cookies) => {
    expect(await call('refresh', { cookies })).toMatchObject({
      status: 401,
      body: { code: 'session-ended' },
    });
  });

  it('is shown only to who is signed in, and ended by its cookie alone', async () => {
    expect(await call('currentUser')).toMatchObject({ status: 401 });
    expect(await call('logout')).toMatchObject({ status: 204 });
  });
});

describe('who loses a role or access', () => {
  it('is out within five seconds, whatever their token still says', async () => {
    const asOwner = { claims: claimsOf((await call('login', { body: owner })).body.token) };
    const claims = claimsOf((await call('login', { body: twoRoles })).body.token);
    const params = { id: String(claims.sub) };
    expect((await call('currentUser', { claims })).status).toBe(200);
    // This emulator can't end sessions: the answer is a failure, and the token is revoked all the same.
    await call('setStaffRole', { ...asOwner, params, body: { role: null } });
    const clock = performance.now();
    const later = jest.spyOn(performance, 'now').mockReturnValue(clock + 5_001);
    expect(await call('currentUser', { claims })).toMatchObject({
      status: 401,
      body: { code: 'session-ended' },
    });
    later.mockRestore();
  });
});

describe('who guesses a password', () => {
  const guesses = { email: 'invited@shop.example', password: 'Wrong-guess-1-word' };
  const headers = { 'x-forwarded-proto': 'https' };

  it('has five tries, then is told to wait, the same for an address that nobody has', async () => {
    for (const email of [guesses.email, 'nobody-at-all@shop.example']) {
      const body = { ...guesses, email };
      const statuses = [];
      for (let times = 0; times < 7; times++) {
        statuses.push((await call('login', { body, headers })).status);
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    }
  });
});

describe('a forgotten password', () => {
  const newPassword = 'Remembered-again-9';
  const forgetful = { email: 'forgetful@shop.example', password: 'Forgotten-by-me-8' };

  it('is replaced with the mailed code, and every session ends', async () => {
    await call('register', { body: { ...forgetful, name: 'Forgetful' } });
    await call('confirm', { body: { ...forgetful, code: mailedCode } });
    const { email } = forgetful;
    const mailed = await call('forgotPassword', { body: { email } });
    expect(mailed).toEqual({ status: 202, body: { next: 'reset' }, cookies: [] });
    expect(
      await call('resetPassword', { body: { email, code: '111111', newPassword } }),
    ).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    expect(
      await call('resetPassword', { body: { email, code: mailedCode, newPassword: 'weak' } }),
    ).toMatchObject({ status: 422, body: { code: 'weak-password' } });
    // This emulator can't end sessions, so the answer is a failure; the password is set.
    await call('resetPassword', { body: { email, code: mailedCode, newPassword } });
    expect(await call('login', { body: forgetful })).toMatchObject({ status: 401 });
    expect(await call('login', { body: { email, password: newPassword } })).toMatchObject({
      status: 200,
    });
  });

  it('answers the same for an address that nobody has', async () => {
    const mailed = await call('forgotPassword', { body: { email: 'nobody@shop.example' } });
    expect(mailed).toEqual({ status: 202, body: { next: 'reset' }, cookies: [] });
    const body = { email: 'nobody@shop.example', code: mailedCode, newPassword };
    expect(await call('resetPassword', { body })).toMatchObject({
      status: 422,
      body: { code: 'wrong-code' },
    });
  });

  it('mails a few times, then no more for a while', async () => {
    const body = { email: 'mailbox@shop.example' };
    const statuses = [];
    for (let times = 0; times < 6; times++) {
      statuses.push((await call('forgotPassword', { body })).status);
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });
});

it('tells the owner what became of the staff, and of guesses', async () => {
  const { tables, auditTable } = service;
  const { Items = [] } = await tables.send(new ScanCommand({ TableName: auditTable }));
  const kinds = Items.flatMap(({ kind, subject }) => (kind ? [`${kind} ${subject}`] : []));
  expect(kinds).toContain('staff-role-changed two@shop.example');
  expect(kinds).toContain('sign-in-refused invited@shop.example');
});

it('has logged what was asked, and nothing about anybody', async () => {
  const signedIn = await call('login', { body: owner });
  const claims = claimsOf(signedIn.body.token);
  const body = { email: 'colleague@shop.example', name: 'Nell Second', role: 'cashier' };
  expect(await call('inviteStaff', { claims, body })).toMatchObject({ status: 201 });
  expect(await call('listStaff', { claims })).toMatchObject({ status: 200 });
  const log = service.logged();
  expect(log).toContain('"operation":"login"');
  expect(log).not.toMatch(
    /shop\.example|Nell|Wicket|Łukasz|Candle|Kettle|Brand-new|Attackers|Victims|Remembered|Forgotten|Careful|eyJ|246810/i,
  );
});
