import { describe, expect, it } from '@jest/globals';
import { clearedRefreshCookie, refreshCookie, refreshTokenOf } from './refresh-cookie.ts';

describe('the refresh cookie', () => {
  it('is out of reach of scripts and of other sites, for 30 days', () => {
    expect(refreshCookie('a.b-c_d', true)).toBe(
      'refresh_token=a.b-c_d; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure',
    );
  });

  it('is not marked Secure on plain HTTP, where a browser would drop it', () => {
    expect(refreshCookie('a', false)).not.toContain('Secure');
    expect(clearedRefreshCookie(false)).not.toContain('Secure');
  });

  it('is cleared by the same name and path', () => {
    expect(clearedRefreshCookie(true)).toMatch(/^refresh_token=; Path=\/; Max-Age=0;/);
  });
});

describe('refreshTokenOf', () => {
  it('finds the token among other cookies', () => {
    const cookies = new Map([
      ['other', 'x'],
      ['refresh_token', 'abc.DEF-1_2='],
    ]);
    expect(refreshTokenOf(cookies)).toBe('abc.DEF-1_2=');
  });

  it.each(['', 'a b', 'a;b', 'a"b', 'é', 'a\r\nb'])('finds none in %p', (value) => {
    expect(refreshTokenOf(new Map([['refresh_token', value]]))).toBeUndefined();
  });

  it('finds none where there is no cookie', () => {
    expect(refreshTokenOf(new Map())).toBeUndefined();
  });
});
