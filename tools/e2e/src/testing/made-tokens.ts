import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { SpawnedShop } from '@agentic-retail/local/spawn-shop';
import emulatorKey from 'cognito-local/lib/keys/cognitoLocal.private.json';

/** Tokens that nobody should be let in with, made from one that is good. */
export interface BadTokens {
  readonly expired: string;
  readonly forged: string;
  readonly 'wrong audience': string;
  readonly 'wrong issuer': string;
  readonly unsigned: string;
  readonly garbage: string;
}

/** Makes them with the emulator's own key, so that each is wrong in the one way it says. */
export function badTokens(shop: SpawnedShop, good: string): BadTokens {
  const claims = claimsOf(good);
  const now = Math.floor(Date.now() / 1000);
  const emulator = createPrivateKey({ key: emulatorKey.jwk, format: 'jwk' });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return {
    expired: signed({ ...claims, iat: now - 7200, exp: now - 3600 }, emulator),
    forged: signed(claims, stranger),
    'wrong audience': signed({ ...claims, aud: 'another-client' }, emulator),
    'wrong issuer': signed({ ...claims, iss: `${shop.userPool.issuer}-of-others` }, emulator),
    unsigned: `${encoded({ alg: 'none' })}.${encoded(claims)}.`,
    garbage: 'not-a-token',
  };
}

/** A token like `good` but for some claims, signed as the pool would. */
export function resigned(good: string, changes: Readonly<Record<string, unknown>> = {}): string {
  return signed(
    { ...claimsOf(good), ...changes },
    createPrivateKey({ key: emulatorKey.jwk, format: 'jwk' }),
  );
}

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
}

function signed(claims: Record<string, unknown>, key: KeyObject): string {
  const content = `${encoded({ alg: 'RS256', kid: emulatorKey.jwk.kid })}.${encoded(claims)}`;
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), key).toString('base64url')}`;
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
