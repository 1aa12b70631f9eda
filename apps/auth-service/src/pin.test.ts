import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, type Call, claimsOf, cookiesToSend } from './testing/service-client.ts';
import { type StartedService, startService } from './testing/start-service.ts';

const josie = { email: 'josie@shop.example', password: 'Scone-and-Jam-1', name: 'Josie Marlow' };
const ada = { email: 'ada@shop.example', password: 'Kettle-and-Tea-2', name: 'Ada Böhm' };
const nell = { email: 'owner@shop.example', password: 'Candle-and-Key-3', name: 'Nell Wicket' };
const max = { email: 'max@shop.example', password: 'Biscuit-and-Tin-4', name: 'Max Guess' };
const pin = '4826';

let service: StartedService;
let call: Call;

beforeAll(async () => {
  service = await startService([
    { ...josie, groups: ['cashier'] },
    { ...ada, groups: ['manager'] },
    { ...nell, groups: ['owner'] },
    { ...max, groups: ['cashier'] },
  ]);
  call = service.call;
});

afterAll(() => service.stop());

/** A browser: it keeps the cookies that it gets, as browsers do. */
class Browser {
  readonly #cookies = new Map<string, string>();
  claims: Record<string, unknown> = {};

  get cookies(): string[] {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`);
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  async send(operation: Parameters<Call>[0], request: Parameters<Call>[1] = {}): Promise<Answer> {
    const { claims, cookies } = this;
    const answer = await call(operation, { claims, cookies, ...request });
    for (const cookie of cookiesToSend(answer)) {
      const at = cookie.indexOf('=');
      const value = cookie.slice(at + 1);
      if (value === '') this.#cookies.delete(cookie.slice(0, at));
      else this.#cookies.set(cookie.slice(0, at), value);
    }
    if (typeof answer.body.token === 'string') this.claims = claimsOf(answer.body.token);
    return answer;
  }

  async signIn({ email, password }: typeof josie): Promise<string> {
    await this.send('login', { body: { email, password } });
    return String(this.claims.sub);
  }

  async people() {
    return (await this.send('listTillPeople')).body.people;
  }

  switchTo(userId: string, given: string) {
    return this.send('switchUser', { body: { userId, pin: given } });
  }

  setPin({ password }: { readonly password: string }, chosen = pin) {
    return this.send('setPin', { body: { pin: chosen, password } });
  }
}

/** A till where Josie and Ada have signed in, Ada last. */
async function sharedTill() {
  const till = new Browser();
  await till.people();
  const josieId = await till.signIn(josie);
  await till.setPin(josie);
  const adaId = await till.signIn(ada);
  await till.setPin(ada, '739105');
  return { till, josieId, adaId };
}

const passwordRequired = { status: 403, body: { code: 'password-required' } };

describe('a till that people share', () => {
  it('is a browser that has asked who is there, and nobody is', async () => {
    const till = new Browser();
    const asked = await till.send('listTillPeople');
    expect(asked).toMatchObject({ status: 200, body: { people: [] } });
    expect(asked.cookies).toEqual([
      expect.stringMatching(
        /^__Host-till=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Strict; Secure$/,
      ),
    ]);
    const secret = till.cookie('__Host-till');
    await till.people();
    expect(till.cookie('__Host-till')).toBe(secret);
  });

  it('shows who can come back, and lets each by the own PIN alone', async () => {
    const { till, josieId, adaId } = await sharedTill();
    expect(await till.people()).toEqual([
      { userId: adaId, name: ada.name },
      { userId: josieId, name: josie.name },
    ]);
    const asAda = till.cookie('__Host-refresh_token');
    expect(await till.switchTo(josieId, '739105')).toMatchObject({
      status: 422,
      body: { code: 'wrong-pin', triesLeft: 4 },
      cookies: [],
    });
    const switched = await till.switchTo(josieId, pin);
    expect(switched).toMatchObject({
      status: 200,
      body: { expiresInSeconds: 3600, user: { name: josie.name, role: 'cashier' } },
    });
    expect(switched.cookies).toEqual([
      expect.stringMatching(/^__Host-refresh_token=.*; HttpOnly; SameSite=Strict; Secure$/),
    ]);
    expect((await till.send('refresh')).body.user).toMatchObject({ name: josie.name });
    expect(await till.switchTo(adaId, '739105')).toMatchObject({
      status: 200,
      body: { user: { name: ada.name, role: 'manager' } },
    });
    expect(till.cookie('__Host-refresh_token')).toBe(asAda);
  });

  it('is another one in another browser: nobody is there, whoever has a PIN', async () => {
    const { josieId } = await sharedTill();
    const other = new Browser();
    expect(await other.switchTo(josieId, pin)).toMatchObject(passwordRequired);
    expect(await other.people()).toEqual([]);
    expect(await other.switchTo(josieId, pin)).toMatchObject(passwordRequired);
    await other.signIn(josie);
    expect(await other.people()).toHaveLength(1);
  });

  it('keeps nobody who signs in without a PIN', async () => {
    const till = new Browser();
    await till.people();
    await till.signIn(nell);
    expect(await till.people()).toEqual([]);
  });

  it('is locked until somebody gives a PIN', async () => {
    const { till, adaId } = await sharedTill();
    expect(await till.send('lockTill')).toMatchObject({ status: 204 });
    expect(till.cookie('__Host-refresh_token')).toBeUndefined();
    expect(await till.send('refresh')).toMatchObject({ status: 401 });
    expect(await till.people()).toHaveLength(2);
    expect(await till.switchTo(adaId, '739105')).toMatchObject({ status: 200 });
    expect(await till.send('refresh')).toMatchObject({ status: 200 });
  });

  it('ends a session that nobody could come back to, when it is locked or handed over', async () => {
    for (const leave of ['lock', 'switch']) {
      const { till, adaId } = await sharedTill();
      await till.signIn(nell);
      const cookies = till.cookies;
      await (leave === 'lock' ? till.send('lockTill') : till.switchTo(adaId, '739105'));
      expect(await call('refresh', { cookies })).toMatchObject({ status: 401 });
    }
  });

  it('forgets who signs out, and no one else', async () => {
    const { till, josieId, adaId } = await sharedTill();
    expect(await till.send('logout')).toMatchObject({ status: 204 });
    expect(await till.people()).toEqual([{ userId: josieId, name: josie.name }]);
    expect(await till.switchTo(adaId, '739105')).toMatchObject(passwordRequired);
    expect(await till.switchTo(josieId, pin)).toMatchObject({ status: 200 });
  });

  it('needs the password once a session was ended elsewhere', async () => {
    const { till, josieId } = await sharedTill();
    await till.switchTo(josieId, pin);
    const withoutTill = till.cookies.filter((cookie) => !cookie.startsWith('__Host-till'));
    await call('logout', { cookies: withoutTill });
    expect(await till.switchTo(josieId, pin)).toMatchObject(passwordRequired);
    expect(await till.people()).toHaveLength(1);
  });
});

describe('a PIN', () => {
  let till: Browser;
  let josieId: string;
  beforeEach(async () => {
    till = new Browser();
    await till.people();
    josieId = await till.signIn(josie);
  });

  it.each(['0000', '1234', '4321', '1212', '2580'])('is not %s', async (weak) => {
    expect(await till.setPin(josie, weak)).toMatchObject({
      status: 422,
      body: { code: 'weak-pin', errors: [{ pointer: '/pin' }] },
    });
  });

  it.each(['482', '482648264', '48a6', '', ' 4826'])('is no %p', async (none) => {
    expect(await till.setPin(josie, none)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', errors: [{ pointer: '/pin' }] },
    });
  });

  it('is set with the password alone, in the session of the own browser', async () => {
    expect(await till.setPin(ada)).toMatchObject({
      status: 422,
      body: { code: 'wrong-password' },
    });
    const other = new Browser();
    await other.signIn(ada);
    for (const cookies of [[], other.cookies]) {
      expect(
        await till.send('setPin', { cookies, body: { pin, password: josie.password } }),
      ).toMatchObject({ status: 401, body: { code: 'session-ended' } });
    }
    expect(await till.setPin(josie)).toMatchObject({ status: 204 });
    // What the password was proved by leaves the session as it was.
    expect(await till.send('refresh')).toMatchObject({ status: 200 });
  });

  it('is no way to guess the password', async () => {
    await till.signIn(max);
    const statuses = [];
    const headers = { 'x-register-id': 'till-1' };
    for (let guess = 0; guess < 6; guess++) {
      const body = { pin, password: `Wrong-guess-${guess}` };
      statuses.push((await till.send('setPin', { body, headers })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });

  it('ends with five wrong tries at the till, also when all come at once', async () => {
    const { till: shared, adaId } = await sharedTill();
    const guesses = Array.from({ length: 12 }, (_, guess) => String(7_000 + guess));
    const answers = await Promise.all(guesses.map((guess) => shared.switchTo(josieId, guess)));
    const codes = answers.map(({ body }) => String(body.code)).sort();
    expect(codes).toEqual([...Array(7).fill('password-required'), ...Array(5).fill('wrong-pin')]);
    expect(await shared.people()).toEqual([{ userId: adaId, name: ada.name }]);
    expect(await shared.switchTo(josieId, pin)).toMatchObject(passwordRequired);
    await shared.signIn(josie);
    expect(await shared.switchTo(josieId, pin)).toMatchObject({ status: 200 });
  });

  it.each(['the last wrong PIN', 'a newer sign-in'])('leaves no session behind: %s', async (by) => {
    await till.setPin(josie);
    const former = till.cookies;
    await till.signIn(by === 'a newer sign-in' ? josie : ada);
    expect(await call('refresh', { cookies: former })).toMatchObject({
      status: by === 'a newer sign-in' ? 401 : 200,
    });
    for (let guess = 0; guess < 5; guess++) await till.switchTo(josieId, '0001');
    expect(await call('refresh', { cookies: former })).toMatchObject({ status: 401 });
    expect(await till.send('refresh')).toMatchObject({ status: 200 });
  });

  it('opens nothing any more once it is removed', async () => {
    await till.setPin(josie);
    expect(await till.people()).toHaveLength(1);
    expect(await till.send('removePin')).toMatchObject({ status: 204 });
    expect(await till.people()).toEqual([]);
    expect(await till.switchTo(josieId, pin)).toMatchObject(passwordRequired);
  });

  it('is taken by an owner, and by nobody else', async () => {
    await till.setPin(josie);
    const params = { id: josieId };
    expect(await till.send('removeStaffPin', { params })).toMatchObject({ status: 403 });
    const office = new Browser();
    await office.signIn(nell);
    expect(await office.send('removeStaffPin', { params })).toMatchObject({ status: 204 });
    expect(await till.people()).toEqual([]);
    const nobody = { id: '00000000-0000-4000-8000-000000000000' };
    expect(await office.send('removeStaffPin', { params: nobody })).toMatchObject({
      status: 404,
      body: { code: 'user-not-found' },
    });
  });

  it('ends with the access of its person', async () => {
    await till.setPin(josie);
    const office = new Browser();
    await office.signIn(nell);
    const params = { id: josieId };
    // This emulator can't end sessions: the answer is a failure, and the PIN is gone all the same.
    await office.send('setStaffAccess', { params, body: { isEnabled: false } });
    expect(await till.people()).toEqual([]);
    expect(await till.switchTo(josieId, pin)).toMatchObject(passwordRequired);
    await office.send('setStaffAccess', { params, body: { isEnabled: true } });
  });
});

it('tells the owner of PINs that were set, removed and wrong', async () => {
  const { till, josieId } = await sharedTill();
  await till.switchTo(josieId, '0001');
  const office = new Browser();
  await office.signIn(nell);
  await office.send('removeStaffPin', { params: { id: josieId } });
  const { tables, auditTable } = service;
  const { Items = [] } = await tables.send(new ScanCommand({ TableName: auditTable }));
  const told = Items.flatMap(({ kind, subject, after }) =>
    String(kind).startsWith('pin-') ? [{ kind, subject, name: after?.name }] : [],
  );
  const subject = josieId;
  for (const kind of ['pin-set', 'pin-removed', 'pin-refused']) {
    expect(told).toContainEqual({ kind, subject, name: josie.name });
  }
  // An owner's removing is of the same person, by the same words.
  expect(told.every(({ subject: id }) => /^[\da-f-]{36}$/.test(id))).toBe(true);
});

it('tells nobody that a PIN was removed where there was none', async () => {
  const removals = async () => {
    const { Items = [] } = await service.tables.send(
      new ScanCommand({ TableName: service.auditTable }),
    );
    return Items.filter(({ kind }) => kind === 'pin-removed').length;
  };
  const { till, josieId, adaId } = await sharedTill();
  const before = await removals();
  const office = new Browser();
  await office.signIn(nell);
  for (let times = 0; times < 2; times++) {
    expect(await till.send('removePin')).toMatchObject({ status: 204 });
    const params = { id: josieId };
    expect(await office.send('removeStaffPin', { params })).toMatchObject({ status: 204 });
  }
  expect(await removals()).toBe(before + 2);
  expect(await till.switchTo(adaId, '739105')).toMatchObject(passwordRequired);
});

it('leaves no PIN, no secret and no name in logs and tables', async () => {
  const { till } = await sharedTill();
  const secret = till.cookie('__Host-till') ?? '';
  const refreshToken = till.cookie('__Host-refresh_token') ?? '';
  const { Items = [] } = await service.tables.send(
    new ScanCommand({ TableName: process.env.STAFF_ACCESS_TABLE }),
  );
  const log = service.logged();
  expect(log).toContain('"operation":"switchUser"');
  for (const text of [log, JSON.stringify(Items)]) {
    expect(text).not.toMatch(/Josie|Marlow|Böhm|Wicket|"4826"|739105|shop\.example/);
    expect(text).not.toContain(secret);
    expect(text).not.toContain(refreshToken);
  }
});
