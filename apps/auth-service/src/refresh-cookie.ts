import { hostCookie, hostCookieOf } from './host-cookie.ts';

const name = 'refresh_token';

/** As long as the user pool keeps a refresh token. */
const maxAgeSeconds = 30 * 24 * 60 * 60;

/** What a refresh token is made of: base64url parts with dots between. */
const tokenShape = /^[A-Za-z0-9_.=-]+$/;

/** The `set-cookie` value that keeps a refresh token out of reach of the page's scripts. */
export function refreshCookie(token: string, isSecure: boolean): string {
  return hostCookie(name, token, maxAgeSeconds, isSecure);
}

/** The `set-cookie` value that makes the browser forget the token. */
export function clearedRefreshCookie(isSecure: boolean): string {
  return hostCookie(name, '', 0, isSecure);
}

/** The refresh token among a request's cookies, when there is one that can be one. */
export function refreshTokenOf(
  cookies: ReadonlyMap<string, string>,
  isSecure: boolean,
): string | undefined {
  return hostCookieOf(cookies, name, tokenShape, isSecure);
}
