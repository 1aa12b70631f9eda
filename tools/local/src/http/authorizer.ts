import { JwtRsaVerifier } from 'aws-jwt-verify';
import type { JwtAuthorizerPlan } from '../plan/plan.ts';

/** Claims as the HTTP API hands them to a function: all of them text. */
export type Claims = Readonly<Record<string, string>>;

/** A set of public keys: `{ keys: [...] }`. */
export type KeySet = Parameters<ReturnType<typeof createVerifier>['cacheJwks']>[0];

/** Checks the token of a request; gives its claims, or undefined when it is to be turned away. */
export type Authorizer = (authorization: string | undefined) => Claims | undefined;

interface Verified {
  readonly claims: Claims;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** Checking a signature costs more than the rest of a request: good tokens are remembered. */
const rememberedTokens = 1_000;

/**
 * Makes an authorizer with the rules of the HTTP API's JWT authorizers: signature by a key of the
 * issuer, `iss`, `exp`, `nbf`, and the audience in `aud` or, where there is none, in `client_id`.
 */
export function createAuthorizer(plan: JwtAuthorizerPlan, keys: KeySet): Authorizer {
  const verifier = createVerifier(plan);
  verifier.cacheJwks(keys);
  const remembered = new Map<string, Verified>();

  function verify(token: string): Verified | undefined {
    try {
      const payload = verifier.verifySync(token);
      const { exp } = payload;
      if (typeof exp !== 'number') return undefined;
      return { claims: asText(payload), expiresAt: exp };
    } catch {
      return undefined;
    }
  }

  return (authorization) => {
    const token = bearerOf(authorization);
    if (token === undefined) return undefined;
    const verified = remembered.get(token) ?? verify(token);
    if (verified === undefined) return undefined;
    if (verified.expiresAt <= Date.now() / 1000) {
      remembered.delete(token);
      return undefined;
    }
    if (remembered.size >= rememberedTokens) remembered.clear();
    remembered.set(token, verified);
    return verified.claims;
  };
}

function createVerifier({ issuer, audience }: JwtAuthorizerPlan) {
  return JwtRsaVerifier.create({
    issuer,
    audience: null,
    jwksUri: `${issuer}/.well-known/jwks.json`,
    customJwtCheck({ payload }) {
      const aud: unknown = payload.aud ?? payload.client_id;
      const isMeant = [aud].flat().some((one) => audience.includes(String(one)));
      if (!isMeant) throw new Error('the token is for another audience');
    },
  });
}

/** The scheme may be left out, as with the real one. */
function bearerOf(authorization: string | undefined): string | undefined {
  const token = authorization?.replace(/^bearer\s+/i, '').trim();
  return token === '' ? undefined : token;
}

function asText(payload: Readonly<Record<string, unknown>>): Claims {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );
}
