import type { CallFailure } from '@agentic-retail/contracts/client';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { describe, expect, it } from '@jest/globals';
import { createRenewingFetch } from './renewing-fetch.ts';
import { createSession, type User } from './session.ts';

const user: User = { id: 'u1', email: 'josie@shop.example', name: 'Josie', role: 'cashier' };
const grant = (token: string) => ok({ token, expiresInSeconds: 3600, user });
const ended: CallFailure = {
  kind: 'problem',
  problem: { type: 'urn:x', title: 'x', status: 401, detail: 'x', code: 'session-ended' },
};
const unreachable: CallFailure = { kind: 'unreachable', cause: 'no network' };

type Grant = ReturnType<typeof grant> extends Result<infer T, never> ? T : never;

/** A session whose renewals are answered by `answers` in turn, the last one for ever. */
function begin(...answers: Result<Grant, CallFailure>[]) {
  let asked = 0;
  let announced = 0;
  const scheduled: { action: () => void; delayMs: number }[] = [];
  const session = createSession({
    client: {
      login: async () => grant('t0'),
      refresh: async () => {
        const answer = answers[Math.min(asked, answers.length - 1)] ?? fail(unreachable);
        asked += 1;
        return answer;
      },
    },
    schedule: (action, delayMs) => {
      const entry = { action, delayMs };
      scheduled.push(entry);
      return () => scheduled.splice(scheduled.indexOf(entry), 1);
    },
    announce: () => {
      announced += 1;
    },
  });
  return { session, scheduled, asked: () => asked, announced: () => announced };
}

const credentials = { email: user.email, password: 'secret' };

describe('a session', () => {
  it('is continued by the cookie when the page opens', async () => {
    const { session } = begin(grant('t1'));
    expect(session.state.get().status).toBe('restoring');
    await session.restore();
    expect(session.state.get()).toEqual({ status: 'signed-in', user });
    expect(session.token()).toBe('t1');
  });

  it('starts signed out when there is no session, and does not call that an end', async () => {
    const { session } = begin(fail(ended));
    await session.restore();
    expect(session.state.get()).toEqual({ status: 'signed-out', hasEnded: false });
  });

  it('does not take a missing network for a missing session', async () => {
    const { session } = begin(fail(unreachable), grant('t1'));
    await session.restore();
    expect(session.state.get().status).toBe('unreachable');
    await session.restore();
    expect(session.state.get().status).toBe('signed-in');
  });

  it('renews the token a minute before it expires', async () => {
    const { session, scheduled } = begin(grant('t1'));
    await session.signIn(credentials);
    expect(scheduled.map(({ delayMs }) => delayMs)).toEqual([3_540_000]);
    scheduled[0]?.action();
    await session.renew();
    expect(session.token()).toBe('t1');
  });

  it('asks once for all who ask at the same time', async () => {
    const { session, asked } = begin(grant('t1'));
    const renewals = await Promise.all([session.renew(), session.renew(), session.renew()]);
    expect([renewals, asked()]).toEqual([['renewed', 'renewed', 'renewed'], 1]);
  });

  it('keeps the same state object when a renewal changes nothing people see', async () => {
    const { session } = begin(grant('t1'));
    await session.signIn(credentials);
    const before = session.state.get();
    await session.renew();
    expect(session.state.get()).toBe(before);
  });

  it('goes on as somebody else at once, and tells the other windows', async () => {
    const { session, announced } = begin(fail(ended));
    await session.signIn(credentials);
    const nell: User = { ...user, id: 'u2', name: 'Nell', role: 'owner' };
    session.take({ token: 'of nell', expiresInSeconds: 3600, user: nell });
    expect(session.state.get()).toEqual({ status: 'signed-in', user: nell });
    expect(session.token()).toBe('of nell');
    session.forget();
    expect(announced()).toBe(3);
  });

  it('is not taken back by a renewal that was on its way', async () => {
    const { session } = begin(grant('late'));
    await session.signIn(credentials);
    const nell: User = { ...user, id: 'u2', name: 'Nell', role: 'owner' };
    const late = session.renew();
    session.take({ token: 'of nell', expiresInSeconds: 3600, user: nell });
    expect(await late).toBe('renewed');
    expect([session.token(), session.state.get()]).toEqual([
      'of nell',
      { status: 'signed-in', user: nell },
    ]);
    const later = session.renew();
    session.forget();
    expect(await later).toBe('ended');
    expect(session.state.get()).toEqual({ status: 'signed-out', hasEnded: false });
  });

  it('tells the other windows nothing when the token is only renewed, or has ended for all', async () => {
    const { session, announced } = begin(grant('t1'), fail(ended));
    await session.renew();
    await session.renew();
    expect(announced()).toBe(0);
  });

  it('says when it has ended', async () => {
    const { session } = begin(fail(ended));
    await session.signIn(credentials);
    expect(await session.renew()).toBe('ended');
    expect(session.state.get()).toEqual({ status: 'signed-out', hasEnded: true });
    expect(session.token()).toBeUndefined();
  });
});

describe('a request whose token was turned away', () => {
  const withToken = (token: string | undefined) => ({
    headers: { authorization: `Bearer ${token}` },
  });

  /** A service that takes the token "t1" only. */
  function service() {
    const tokens: (string | null)[] = [];
    const doFetch: typeof fetch = async (_, init) => {
      const token = new Headers(init?.headers).get('authorization');
      tokens.push(token);
      return new Response(null, { status: token === 'Bearer t1' ? 200 : 401 });
    };
    return { doFetch, tokens };
  }

  it('is sent once more with a new one', async () => {
    const { session } = begin(grant('t1'));
    await session.signIn(credentials);
    const { doFetch, tokens } = service();
    const renewing = createRenewingFetch(doFetch, session);
    const response = await renewing('/api/shop', withToken(session.token()));
    expect(response.status).toBe(200);
    expect(tokens).toEqual(['Bearer t0', 'Bearer t1']);
  });

  it('is turned away for good when the new one is, too', async () => {
    const { session } = begin(grant('t2'));
    await session.signIn(credentials);
    const { doFetch, tokens } = service();
    const response = await createRenewingFetch(doFetch, session)('/api/shop', withToken('t0'));
    expect([response.status, tokens.length]).toEqual([401, 2]);
  });

  it('fails as unreachable when there is no network to renew it', async () => {
    const { session } = begin(fail(unreachable));
    await session.signIn(credentials);
    const { doFetch } = service();
    await expect(createRenewingFetch(doFetch, session)('/x', withToken('t0'))).rejects.toThrow();
  });

  it('is not renewed when it carried none', async () => {
    const { session, asked } = begin(grant('t1'));
    const { doFetch } = service();
    const response = await createRenewingFetch(doFetch, session)('/api/auth/login', {});
    expect([response.status, asked()]).toEqual([401, 0]);
  });
});
