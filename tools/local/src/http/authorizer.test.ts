import { afterEach, describe, expect, it, jest, test } from '@jest/globals';
import { createTokenSigner } from '../testing/token-signer.ts';
import { createAuthorizer } from './authorizer.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Local0001';
const audience = ['till', 'office'];
const pool = createTokenSigner('pool');
const stranger = createTokenSigner('pool');
const authorize = createAuthorizer({ issuer, audience }, pool.keys);

const now = Math.floor(Date.now() / 1_000);
const claims = { sub: 'u1', iss: issuer, aud: 'till', iat: now - 60, exp: now + 3_600 };
const { aud: _, ...withoutAudience } = claims;
const { exp: __, ...endless } = claims;

afterEach(() => {
  jest.useRealTimers();
});

function refusal(description: string): object {
  const challenge = `Bearer scope="" error="invalid_token" error_description="${description}"`;
  return { ok: false, error: challenge };
}

describe('an authorizer', () => {
  it('gives the claims of a good token as text, as the HTTP API hands them over', () => {
    const token = pool.token({
      ...claims,
      email_verified: true,
      'cognito:groups': ['owner', 'manager'],
    });
    expect(authorize(`Bearer ${token}`)).toEqual({
      ok: true,
      value: {
        sub: 'u1',
        iss: issuer,
        aud: 'till',
        iat: String(now - 60),
        exp: String(now + 3_600),
        email_verified: 'true',
        'cognito:groups': '[owner manager]',
      },
    });
  });

  test.each([
    ['without the scheme', pool.token(claims)],
    ['with the scheme in small letters', `bearer ${pool.token(claims)}`],
    ['of another client that is meant', pool.token({ ...claims, aud: 'office' })],
    ['with several audiences', pool.token({ ...claims, aud: ['x', 'till'] })],
    [
      'with a client in place of an audience',
      pool.token({ ...withoutAudience, client_id: 'till' }),
    ],
  ])('takes a token %s', (_name, authorization) => {
    expect(authorize(authorization)).toMatchObject({ ok: true, value: { sub: 'u1' } });
  });

  test.each([undefined, '', 'Bearer ', 'bearer'])('asks for a token where %j is given', (given) => {
    expect(authorize(given)).toMatchObject({ ok: false });
  });

  it('says no more than what it takes where no token is given', () => {
    expect(authorize(undefined)).toEqual({ ok: false, error: 'Bearer' });
  });

  const wrongAudience = 'the token does not have a valid audience';
  test.each([
    ['that expired', pool.token({ ...claims, exp: now - 1 }), 'the token has expired'],
    ['for later', pool.token({ ...claims, nbf: now + 60 }), 'the token is not valid yet'],
    ['without an end', pool.token(endless), 'the token never expires'],
    ['of another key', stranger.token(claims), 'the token is not valid'],
    ['of an unknown key', pool.token(claims, { kid: 'other' }), 'the token is not valid'],
    ['without a signature', `${unsigned()}.`, 'the token is not valid'],
    ['signed with the public key', pool.hashedToken(claims), 'the token is not valid'],
    [
      'of another issuer',
      pool.token({ ...claims, iss: `${issuer}x` }),
      'the token does not have a valid issuer',
    ],
    ['for another audience', pool.token({ ...claims, aud: 'other' }), wrongAudience],
    ['for nobody', pool.token(withoutAudience), wrongAudience],
    [
      'for another audience, though of a client that is meant',
      pool.token({ ...claims, aud: 'other', client_id: 'till' }),
      wrongAudience,
    ],
    ['that is none', 'Bearer a.b.c', 'the token is not valid'],
  ])('refuses a token %s', (_name, authorization, description) => {
    expect(authorize(authorization)).toEqual(refusal(description));
  });

  it('refuses a token with a changed payload', () => {
    const [header, , signature] = pool.token(claims).split('.');
    const changed = encode({ ...claims, 'cognito:groups': ['owner'] });
    expect(authorize(`${header}.${changed}.${signature}`)).toEqual(
      refusal('the token is not valid'),
    );
  });

  it('refuses a token it took before, once that expires', () => {
    const token = pool.token({ ...claims, sub: 'short' });
    expect(authorize(token)).toMatchObject({ ok: true });
    jest.useFakeTimers({ now: (claims.exp + 1) * 1_000 });
    expect(authorize(token)).toEqual(refusal('the token has expired'));
  });
});

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function unsigned(): string {
  return `${encode({ alg: 'none' })}.${encode(claims)}`;
}
