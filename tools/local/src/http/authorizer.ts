import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { JwtRsaVerifier } from 'aws-jwt-verify';
import { JwtExpiredError, JwtInvalidIssuerError, JwtNotBeforeError } from 'aws-jwt-verify/error';
import type { JwtAuthorizerPlan } from '../plan/plan.ts';

/** Claims as the HTTP API hands them to a function: all of them text. */
export type Claims = Readonly<Record<string, string>>;

/** A set of public keys: `{ keys: [...] }`. */
export type KeySet = Parameters<ReturnType<typeof createVerifier>['cacheJwks']>[0];

/**
 * Checks the token of a request; gives its claims, or else what to say in `www-authenticate` when
 * it is turned away.
 */
export type Authorizer = (authorization: string | undefined) => Result<Claims, string>;

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

  function verify(token: string): Result<Verified, string> {
    try {
      const payload = verifier.verifySync(token);
      const { exp } = payload;
      if (typeof exp !== 'number') return refused('the token never expires');
      return ok({ claims: asText(payload), expiresAt: exp });
    } catch (error) {
      return refused(reasonOf(error));
    }
  }

  return (authorization) => {
    const token = bearerOf(authorization);
    if (token === undefined) return fail('Bearer');
    const known = remembered.get(token);
    const result = known ? ok(known) : verify(token);
    if (!result.ok) return result;
    if (result.value.expiresAt <= Date.now() / 1000) {
      remembered.delete(token);
      return refused('the token has expired');
    }
    if (!known) remember(token, result.value);
    return ok(result.value.claims);
  };

  function remember(token: string, verified: Verified): void {
    const [oldest] = remembered.keys();
    if (remembered.size >= rememberedTokens && oldest !== undefined) remembered.delete(oldest);
    remembered.set(token, verified);
  }
}

function refused(reason: string): Result<never, string> {
  return fail(`Bearer scope="" error="invalid_token" error_description="${reason}"`);
}

/** The kinds of failure that the caller can do something about; the rest is not told apart. */
function reasonOf(error: unknown): string {
  if (error instanceof JwtExpiredError) return 'the token has expired';
  if (error instanceof JwtNotBeforeError) return 'the token is not valid yet';
  if (error instanceof JwtInvalidIssuerError) return 'the token does not have a valid issuer';
  if (error instanceof WrongAudience) return 'the token does not have a valid audience';
  return 'the token is not valid';
}

class WrongAudience extends Error {}

function createVerifier({ issuer, audience }: JwtAuthorizerPlan) {
  return JwtRsaVerifier.create({
    issuer,
    audience: null,
    jwksUri: `${issuer}/.well-known/jwks.json`,
    customJwtCheck({ payload }) {
      const aud: unknown = payload.aud ?? payload.client_id;
      const isMeant = [aud].flat().some((one) => audience.includes(String(one)));
      if (!isMeant) throw new WrongAudience();
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
