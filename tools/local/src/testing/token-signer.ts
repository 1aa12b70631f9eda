import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { KeySet } from '../http/authorizer.ts';

/** Signs tokens as a user pool does. */
export interface TokenSigner {
  readonly keys: KeySet;
  token(claims: object, header?: object): string;
  /** A token whose signature is a hash keyed with the public key. */
  hashedToken(claims: object): string;
}

/** Makes a signer with a key of its own, under the given name. */
export function createTokenSigner(kid: string): TokenSigner {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
  return {
    keys: { keys: [jwk] } as KeySet,
    token: (claims, header = {}) =>
      signed({ alg: 'RS256', kid, ...header }, claims, (text) => rsa(text, privateKey)),
    hashedToken: (claims) =>
      signed({ alg: 'HS256', kid }, claims, (text) =>
        createHmac('sha256', publicKey.export({ format: 'pem', type: 'spki' }))
          .update(text)
          .digest(),
      ),
  };
}

function rsa(text: string, key: KeyObject): Buffer {
  return sign('RSA-SHA256', Buffer.from(text), key);
}

function signed(header: object, claims: object, signatureOf: (text: string) => Buffer): string {
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${signatureOf(text).toString('base64url')}`;
}
