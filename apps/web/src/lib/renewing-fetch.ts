import type { Session } from './session.ts';

/**
 * `doFetch`, but a request whose token was turned away is sent once more with a new one. A 401 comes
 * before the service carries anything out, so sending again repeats nothing.
 */
export function createRenewingFetch(
  doFetch: typeof fetch,
  session: Pick<Session, 'token' | 'renew'>,
): typeof fetch {
  return async (address, init) => {
    const first = await doFetch(address, init);
    const headers = new Headers(init?.headers);
    if (first.status !== 401 || !headers.has('authorization')) return first;
    const renewal = await session.renew();
    if (renewal === 'unreachable') throw new TypeError('The session could not be renewed');
    if (renewal === 'ended') return first;
    headers.set('authorization', `Bearer ${session.token()}`);
    return doFetch(address, { ...init, headers });
  };
}
