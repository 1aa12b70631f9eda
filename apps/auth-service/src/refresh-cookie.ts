/** The prefix makes browsers refuse it from anyone but this very host, by HTTPS. */
const nameOf = (isSecure: boolean) => (isSecure ? '__Host-refresh_token' : 'refresh_token');

/** As long as the user pool keeps a refresh token. */
const maxAgeSeconds = 30 * 24 * 60 * 60;

/** What a refresh token is made of: base64url parts with dots between. */
const tokenShape = /^[A-Za-z0-9_.=-]+$/;

/** The `set-cookie` value that keeps a refresh token out of reach of the page's scripts. */
export function refreshCookie(token: string, isSecure: boolean): string {
  return cookie(token, maxAgeSeconds, isSecure);
}

/** The `set-cookie` value that makes the browser forget the token. */
export function clearedRefreshCookie(isSecure: boolean): string {
  return cookie('', 0, isSecure);
}

/** The refresh token among a request's cookies, when there is one that can be one. */
export function refreshTokenOf(
  cookies: ReadonlyMap<string, string>,
  isSecure: boolean,
): string | undefined {
  const token = cookies.get(nameOf(isSecure));
  return token !== undefined && tokenShape.test(token) ? token : undefined;
}

function cookie(value: string, maxAge: number, isSecure: boolean): string {
  const attributes = ['Path=/', `Max-Age=${maxAge}`, 'HttpOnly', 'SameSite=Strict'];
  // A browser drops a Secure cookie that comes over plain HTTP.
  return [`${nameOf(isSecure)}=${value}`, ...attributes, ...(isSecure ? ['Secure'] : [])].join(
    '; ',
  );
}
