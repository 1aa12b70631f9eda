import { refreshTokenOf } from './refresh-cookie.ts';
import { tillSecretOf } from './till-cookie.ts';

/** What a browser has of us beside what its page sends. */
export interface Browser {
  /** The secret of the till that it is. */
  readonly till: string | undefined;
  /** Of who is signed in. */
  readonly refreshToken: string | undefined;
}

/** The browser that a request came from. */
export function browserOf(cookies: ReadonlyMap<string, string>, isSecure: boolean): Browser {
  return {
    till: tillSecretOf(cookies, isSecure),
    refreshToken: refreshTokenOf(cookies, isSecure),
  };
}
