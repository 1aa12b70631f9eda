import { describe, expect, it } from '@jest/globals';
import { readIdToken } from './read-id-token.ts';

function tokenOf(payload: unknown): string {
  return `head.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.signature`;
}

const payload = {
  token_use: 'id',
  sub: 'user-1',
  email: 'nell@shop.example',
  name: 'Nell Wickét 🛒',
  'cognito:groups': ['cashier', 'owner'],
  iat: 1_767_225_600,
  exp: 1_767_229_200,
};

describe('readIdToken', () => {
  it('reads who it is, their highest role and how long it holds', () => {
    expect(readIdToken(tokenOf(payload))).toEqual({
      expiresInSeconds: 3600,
      person: {
        issuedAt: 1_767_225_600_000,
        userId: 'user-1',
        email: 'nell@shop.example',
        name: 'Nell Wickét 🛒',
        role: 'owner',
      },
    });
  });

  it.each([
    ['an access token', tokenOf({ ...payload, token_use: 'access' })],
    ['a token for nobody', tokenOf({ ...payload, sub: undefined })],
    ['a token without an end', tokenOf({ ...payload, exp: undefined })],
    ['a token of no JSON', 'head.body.signature'],
    ['nothing', ''],
  ])('refuses %s', (_, token) => {
    expect(() => readIdToken(token)).toThrow();
  });
});
