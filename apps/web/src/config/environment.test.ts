import { describe, expect, it } from '@jest/globals';
import { parseEnvironment } from './environment.ts';

describe('parseEnvironment', () => {
  it('takes the API for being on the page’s own origin', () => {
    expect(parseEnvironment({})).toEqual({ apiBaseUrl: '/api' });
  });

  it('takes another address without the slash at its end', () => {
    const variables = { VITE_API_BASE_URL: 'https://shop.example/v1/' };
    expect(parseEnvironment(variables).apiBaseUrl).toBe('https://shop.example/v1');
  });

  it.each(['ftp://shop.example', 'http://shop.example/api', 'api', 7])('refuses %s', (given) => {
    expect(() => parseEnvironment({ VITE_API_BASE_URL: given })).toThrow('VITE_API_BASE_URL');
  });
});
