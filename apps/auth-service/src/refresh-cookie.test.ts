import { describe, expect, it } from '@jest/globals';
import { clearedRefreshCookie, refreshCookie, refreshTokenOf } from './refresh-cookie.ts';

describe('the refresh cookie', () => {
  it('is out of reach of scripts and of other sites, for 30 days', () => {
    expect(refreshCookie('a.b-c_d', true)).toBe(
      '__Host-refresh_token=a.b-c_d; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure',
    );
  });

  it('is not marked Secure on plain HTTP, where a browser would drop it', () => {
    expect(refreshCookie('a', false)).not.toContain('Secure');
    expect(clearedRefreshCookie(false)).not.toContain('Secure');
  });

  it('is cleared by the same name and path', () => {
    expect(clearedRefreshCookie(true)).toMatch(/^__Host-refresh_token=; Path=\/; Max-Age=0;/);
    expect(clearedRefreshCookie(false)).toMatch(/^refresh_token=; Path=\/; Max-Age=0;/);
  });

  it('belongs to its own host alone', () => {
    expect(refreshCookie('a', true)).not.toMatch(/domain/i);
  });
});

describe('refreshTokenOf', () => {
  it.each([
    [true, 'from-https'],
    [false, 'from-http'],
  ])('finds the token among other cookies, by the name it was set under', (isSecure, token) => {
    const cookies = new Map([
      ['other', 'x'],
      ['refresh_token', 'from-http'],
      ['__Host-refresh_token', 'from-https'],
    ]);
    expect(refreshTokenOf(cookies, isSecure)).toBe(token);
  });

  it('takes no token by HTTPS that anybody could have set', () => {
    expect(refreshTokenOf(new Map([['refresh_token', 'abc']]), true)).toBeUndefined();
  });

  it('takes whatever a token is made of', () => {
    expect(refreshTokenOf(new Map([['refresh_token', 'abc.DEF-1_2=']]), false)).toBe(
      'abc.DEF-1_2=',
    );
  });

  it.each(['', 'a b', 'a;b', 'a"b', 'é', 'a\r\nb'])('finds none in %p', (value) => {
    expect(refreshTokenOf(new Map([['refresh_token', value]]), false)).toBeUndefined();
  });

  it('finds none where there is no cookie', () => {
    expect(refreshTokenOf(new Map(), true)).toBeUndefined();
  });
});
