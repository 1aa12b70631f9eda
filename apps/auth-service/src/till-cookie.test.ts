import { expect, it } from '@jest/globals';
import { tillCookie, tillSecretOf } from './till-cookie.ts';
import { newTillSecret } from './till-secret.ts';

const secret = newTillSecret();

it('keeps the secret out of reach of scripts and of other sites, for as long as browsers do', () => {
  expect(tillCookie(secret, true)).toBe(
    `__Host-till=${secret}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Strict; Secure`,
  );
});

it('finds it again, by the name it was set under', () => {
  expect(tillSecretOf(new Map([['__Host-till', secret]]), true)).toBe(secret);
  expect(tillSecretOf(new Map([['till', secret]]), false)).toBe(secret);
  expect(tillSecretOf(new Map([['till', secret]]), true)).toBeUndefined();
});

it.each(['', 'short', `${secret}x`, `${secret.slice(1)}.`])('takes no %p for a secret', (value) => {
  expect(tillSecretOf(new Map([['till', value]]), false)).toBeUndefined();
});
