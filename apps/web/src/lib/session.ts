import type { CallFailure, Client } from '@agentic-retail/contracts/client';
import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { createStore, type ReadableStore } from './store.ts';

export type SessionGrant = ResponseOf<Routes['login']>;
export type User = SessionGrant['user'];

export type SessionState =
  /** The page has just been opened and asks whether a session can be continued. */
  | { readonly status: 'restoring' }
  /** It could not ask. */
  | { readonly status: 'unreachable' }
  | { readonly status: 'signed-out'; readonly hasEnded: boolean }
  | { readonly status: 'signed-in'; readonly user: User };

export type Renewal = 'renewed' | 'ended' | 'unreachable';

export interface Session {
  readonly state: ReadableStore<SessionState>;
  /** The ID token; it is never written anywhere. */
  readonly token: () => string | undefined;
  /** Continues the session of the refresh cookie, when the page is opened. */
  readonly restore: () => Promise<void>;
  readonly signIn: (
    credentials: Parameters<Client['login']>[0]['body'],
  ) => Promise<Result<undefined, CallFailure>>;
  /** Goes on with a session that was opened otherwise. */
  readonly take: (grant: SessionGrant) => void;
  /** Gets a new token. Callers who ask at the same time share one request. */
  readonly renew: () => Promise<Renewal>;
  /** Forgets the session; revoking it at the service is the caller's. */
  readonly forget: () => void;
}

export interface SessionOptions {
  /** Without a token of its own: a renewal must not wait for a renewal. */
  readonly client: Pick<Client, 'login' | 'refresh'>;
  /** Calls back after some milliseconds. Returns what cancels it. */
  readonly schedule: (action: () => void, delayMs: number) => () => void;
  /** Tells the other windows, whose cookie is the same, that somebody else is signed in, or nobody. */
  readonly announce: () => void;
}

/** A token is renewed so long before it expires. */
const RENEWAL_LEAD_MS = 60_000;
const RETRY_MS = 15_000;

/** Keeps who is signed in, and a token that is always fresh. */
export function createSession({ client, schedule, announce }: SessionOptions): Session {
  const state = createStore<SessionState>({ status: 'restoring' });
  let token: string | undefined;
  let cancelRenewal = () => {};
  let renewing: Promise<Renewal> | undefined;
  /** How often somebody has come or gone: a renewal that began before is of somebody else. */
  let changes = 0;

  const renewIn = (delayMs: number) => {
    cancelRenewal();
    cancelRenewal = schedule(async () => {
      if ((await renew()) === 'unreachable') renewIn(RETRY_MS);
    }, delayMs);
  };
  const begin = ({ token: granted, expiresInSeconds, user }: SessionGrant) => {
    token = granted;
    const known = state.get();
    const isSame = known.status === 'signed-in' && isSameUser(known.user, user);
    if (!isSame) state.set({ status: 'signed-in', user });
    const lifeMs = expiresInSeconds * 1000;
    renewIn(Math.max(lifeMs - RENEWAL_LEAD_MS, lifeMs / 2));
  };
  const end = (hasEnded: boolean) => {
    token = undefined;
    cancelRenewal();
    state.set({ status: 'signed-out', hasEnded });
  };
  const take = (grant: SessionGrant) => {
    changes += 1;
    begin(grant);
    announce();
  };
  const askForToken = async (): Promise<Renewal> => {
    const before = changes;
    const answer = await client.refresh();
    if (changes !== before) return token === undefined ? 'ended' : 'renewed';
    if (answer.ok) {
      begin(answer.value);
      return 'renewed';
    }
    if (!isRefusal(answer.error)) return 'unreachable';
    end(state.get().status === 'signed-in');
    return 'ended';
  };
  const renew = () => {
    renewing ??= askForToken().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  return {
    state,
    token: () => token,
    take,
    renew,
    restore: async () => {
      state.set({ status: 'restoring' });
      if ((await renew()) === 'unreachable') state.set({ status: 'unreachable' });
    },
    signIn: async (body) => {
      const answer = await client.login({ body });
      if (!answer.ok) return fail(answer.error);
      take(answer.value);
      return ok(undefined);
    },
    forget: () => {
      changes += 1;
      end(false);
      announce();
    },
  };
}

/** Whether the service has answered that there is no session; anything else says nothing about it. */
function isRefusal(failure: CallFailure): boolean {
  return (
    failure.kind === 'unauthorized' ||
    (failure.kind === 'problem' && failure.problem.status >= 400 && failure.problem.status < 429)
  );
}

function isSameUser(a: User, b: User): boolean {
  return a.id === b.id && a.role === b.role && a.name === b.name && a.email === b.email;
}
