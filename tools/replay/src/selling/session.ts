import { setTimeout as sleep } from 'node:timers/promises';
import { type CallFailure, type Client, createClient } from '@agentic-retail/contracts/client';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { nextStep } from './next-step.ts';

export interface SessionOptions {
  /** Of the shop's page, such as http://127.0.0.1:4321; its API is below `/api`. */
  readonly url: string;
  readonly email: string;
  readonly password: string;
  /** Ends every waiting for another try. */
  readonly stop: AbortSignal;
  /** @default the platform's */
  readonly fetch?: typeof fetch;
  /** Before the first repetition; each next waits twice as long. @default 250 */
  readonly firstWaitMs?: number;
}

type Call<T> = (client: Client) => Promise<Result<T, CallFailure>>;

/** Calls the shop in the name of one person, and keeps at it. */
export interface Session {
  /** Signs in, trying only once, so that a shop that is not there is told at once. */
  open(): Promise<Result<void, CallFailure>>;
  /**
   * Makes a call; again while there is no answer or the service is busy, and after signing in again
   * when the session has ended.
   */
  call<T>(call: Call<T>): Promise<Result<T, CallFailure>>;
}

/** Together with the doubling waits about half a minute. */
const MAX_TRIES = 8;
const LONGEST_WAIT_MS = 8000;
/** A service that was just started, or is under load, may take its time. */
const TIMEOUT_MS = 30_000;

/** A session; all terminals share it, and with it its token. */
export function createSession(options: SessionOptions): Session {
  const { email, password, stop, firstWaitMs = 250 } = options;
  let token: string | undefined;
  let signingIn: Promise<Result<void, CallFailure>> | undefined;
  const client = createClient({
    baseUrl: `${options.url.replace(/\/+$/, '')}/api`,
    token: () => token,
    timeoutMs: TIMEOUT_MS,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });

  async function login(): Promise<Result<void, CallFailure>> {
    token = undefined;
    const session = await client.login({ body: { email, password } });
    if (!session.ok) return session;
    token = session.value.token;
    return ok(undefined);
  }

  /** However many calls find the session ended, one of them signs in and all wait for it. */
  function signIn(): Promise<Result<void, CallFailure>> {
    signingIn ??= login().finally(() => {
      signingIn = undefined;
    });
    return signingIn;
  }

  async function attempt<T>(call: Call<T>): Promise<Result<T, CallFailure>> {
    if (signingIn !== undefined) await signingIn;
    const used = token;
    const answer = await call(client);
    if (answer.ok || nextStep(answer.error) !== 'sign-in') return answer;
    if (token === used || token === undefined) {
      const signedIn = await signIn();
      if (!signedIn.ok) return signedIn;
    }
    return call(client);
  }

  async function keepTrying<T>(call: Call<T>): Promise<Result<T, CallFailure>> {
    for (let tries = 1, waitMs = firstWaitMs; ; tries++, waitMs *= 2) {
      const answer = await attempt(call);
      if (answer.ok || nextStep(answer.error) !== 'try-again') return answer;
      if (tries === MAX_TRIES || stop.aborted) return fail(answer.error);
      // Terminals that failed together must not all come back together.
      await pause(Math.min(waitMs, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2), stop);
    }
  }

  return { open: signIn, call: keepTrying };
}

async function pause(ms: number, stop: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal: stop });
  } catch {
    // Stopped: the caller looks at the signal itself.
  }
}
