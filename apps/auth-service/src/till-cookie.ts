import { hostCookie, hostCookieOf } from './host-cookie.ts';
import { tillSecretShape } from './till-secret.ts';

const name = 'till';

/** As long as a browser keeps any cookie; each look at who is at the till begins it anew. */
const maxAgeSeconds = 400 * 24 * 60 * 60;

/** The `set-cookie` value that makes a browser a till, or lets it go on being the one it is. */
export function tillCookie(secret: string, isSecure: boolean): string {
  return hostCookie(name, secret, maxAgeSeconds, isSecure);
}

/** The till's secret among a request's cookies; none in a browser that is no till yet. */
export function tillSecretOf(
  cookies: ReadonlyMap<string, string>,
  isSecure: boolean,
): string | undefined {
  return hostCookieOf(cookies, name, tillSecretShape, isSecure);
}
