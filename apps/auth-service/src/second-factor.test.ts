import { totpOf } from '@agentic-retail/contracts/testing/totp-of';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Call, claimsOf, cookiesToSend } from './testing/service-client.ts';
import { type StartedService, startService } from './testing/start-service.ts';
import { mailedCode } from './testing/start-user-pool.ts';

const owner = { email: 'owner@shop.example', password: 'Candle-and-Key-3' };

let service: StartedService;
let call: Call;

beforeAll(async () => {
  service = await startService([{ ...owner, name: 'Nell Wicket', groups: ['owner'] }]);
  call = service.call;
});

afterAll(() => service.stop());

describe('a second factor', () => {
  const credentials = { email: 'careful@shop.example', password: 'Careful-person-1' };
  let key = '';

  async function signedIn(body: Record<string, string>) {
    const answer = await call('login', { body });
    return { claims: claimsOf(answer.body.token), cookies: cookiesToSend(answer) };
  }

  it('is set up with a code of the app, and asked for from then on', async () => {
    await call('register', { body: { ...credentials, name: 'Careful' } });
    await call('confirm', { body: { ...credentials, code: mailedCode } });
    const session = await signedIn(credentials);
    const begun = await call('beginSecondFactor', session);
    key = String(begun.body.key);
    expect(begun.body.address).toBe(
      `otpauth://totp/Agentic%20Retail%3Acareful%40shop.example?secret=${key}&issuer=Agentic%20Retail`,
    );
    // Until then the password does.
    expect((await call('login', { body: credentials })).status).toBe(200);
    const wrong = { ...session, body: { code: totpOf(key, Date.now() - 3_600_000) } };
    expect(await call('confirmSecondFactor', wrong)).toMatchObject({
      status: 422,
      body: { code: 'wrong-second-factor' },
    });
    const right = { ...session, body: { code: totpOf(key) } };
    expect((await call('confirmSecondFactor', right)).status).toBe(204);

    expect(await call('login', { body: credentials })).toMatchObject({
      status: 403,
      body: { code: 'second-factor-required' },
      cookies: [],
    });
    const secondFactorCode = totpOf(key);
    expect((await call('login', { body: { ...credentials, secondFactorCode } })).status).toBe(200);
  });

  it('is set up by nobody without the session of their browser', async () => {
    const { claims } = await signedIn({ ...credentials, secondFactorCode: totpOf(key) });
    const other = await signedIn(owner);
    for (const cookies of [[], other.cookies]) {
      expect(await call('beginSecondFactor', { claims, cookies })).toMatchObject({
        status: 401,
        body: { code: 'session-ended' },
      });
    }
  });

  it('is not guessed for long by who knows the password', async () => {
    const statuses = [];
    for (let guess = 0; guess < 6; guess++) {
      const secondFactorCode = totpOf(key, Date.now() - (guess + 10) * 3_600_000);
      const headers = { 'x-register-id': 'till-1' };
      statuses.push(
        (await call('login', { body: { ...credentials, secondFactorCode }, headers })).status,
      );
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });
});
