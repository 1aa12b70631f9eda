/** The prefix makes browsers refuse it from anyone but this very host, by HTTPS. */
function fullName(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name;
}

/**
 * A `set-cookie` value that is out of reach of the page's scripts and of other sites.
 * @param maxAgeSeconds 0 makes the browser forget it
 * @param isSecure whether the request came by HTTPS
 */
export function hostCookie(
  name: string,
  value: string,
  maxAgeSeconds: number,
  isSecure: boolean,
): string {
  const attributes = ['Path=/', `Max-Age=${maxAgeSeconds}`, 'HttpOnly', 'SameSite=Strict'];
  // A browser drops a Secure cookie that comes over plain HTTP.
  return [
    `${fullName(name, isSecure)}=${value}`,
    ...attributes,
    ...(isSecure ? ['Secure'] : []),
  ].join('; ');
}

/** The value of a cookie among those of a request, when it is of the shape it has to have. */
export function hostCookieOf(
  cookies: ReadonlyMap<string, string>,
  name: string,
  shape: RegExp,
  isSecure: boolean,
): string | undefined {
  const value = cookies.get(fullName(name, isSecure));
  return value !== undefined && shape.test(value) ? value : undefined;
}
