import type { RunningShop } from '@agentic-retail/local/start-shop';
import emulatorKey from 'cognito-local/lib/keys/cognitoLocal.private.json';
import { decodeJwt, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';

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
export async function badTokens(shop: RunningShop, good: string): Promise<BadTokens> {
  const claims = decodeJwt(good);
  const now = Math.floor(Date.now() / 1000);
  const emulator = await importJWK(emulatorKey, 'RS256');
  const { privateKey: stranger } = await generateKeyPair('RS256');
  const sign = (payload: JWTPayload, key = emulator) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: emulatorKey.kid }).sign(key);
  return {
    expired: await sign({ ...claims, iat: now - 7200, exp: now - 3600 }),
    forged: await sign(claims, stranger),
    'wrong audience': await sign({ ...claims, aud: 'another-client' }),
    'wrong issuer': await sign({ ...claims, iss: `${shop.userPool.issuer}-of-others` }),
    unsigned: `${encode({ alg: 'none' })}.${encode(claims)}.`,
    garbage: 'not-a-token',
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
