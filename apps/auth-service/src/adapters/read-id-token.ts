import { admit, type Caller } from '@agentic-retail/service-kit/caller';
import * as z from 'zod/mini';

/** What an ID token says. */
export interface IdToken {
  readonly expiresInSeconds: number;
  readonly person: Caller;
}

const claimsSchema = z.looseObject({ iat: z.int(), exp: z.int() });

/**
 * Reads the ID token that the user pool has just answered with. Its signature is not checked: it
 * came from the pool itself, and whoever gets it from us has it checked by the gateway.
 * @throws Error when it is no ID token
 */
export function readIdToken(token: string): IdToken {
  const [, payload = ''] = token.split('.');
  const claims = claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  const admitted = admit('signed-in', claims);
  if (!admitted.ok || admitted.value === undefined) {
    throw new Error('the user pool answered with a token that is no ID token');
  }
  return { expiresInSeconds: claims.exp - claims.iat, person: admitted.value };
}
