import type { SessionEnded, TooManyAttempts } from '@agentic-retail/domain/identity/sign-in-error';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { Bearer, SecondFactors } from '../ports/second-factors.ts';

/** What an authenticator app is set up with. */
interface AppKey {
  readonly key: string;
  /** https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
  readonly address: string;
}

const issuer = 'Agentic Retail';

/** Makes a key for the authenticator app of who is signed in. */
export async function beginSecondFactor(
  secondFactors: SecondFactors,
  { email, ...bearer }: Bearer & { readonly email: string },
): Promise<Result<AppKey, SessionEnded | TooManyAttempts>> {
  const begun = await secondFactors.begin(bearer);
  if (!begun.ok) return begun;
  const label = encodeURIComponent(`${issuer}:${email}`);
  const query = `secret=${begun.value}&issuer=${encodeURIComponent(issuer)}`;
  return ok({ key: begun.value, address: `otpauth://totp/${label}?${query}` });
}
