import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { Session } from './ports/staff-directory.ts';
import { refreshCookie } from './refresh-cookie.ts';
import { getCurrentUser } from './use-cases/get-current-user.ts';

interface SessionReply {
  readonly body: ResponseOf<Routes['login']>;
  readonly cookies: readonly string[];
}

/** What a session is answered with: the token for the page, the refresh token for its browser alone. */
export function sessionReply<E>(
  result: Result<Session, E>,
  isSecure: boolean,
): Result<SessionReply, E> {
  if (!result.ok) return result;
  const { token, expiresInSeconds, person, refreshToken } = result.value;
  return ok({
    body: { token, expiresInSeconds, user: getCurrentUser(person) },
    cookies: refreshToken === undefined ? [] : [refreshCookie(refreshToken, isSecure)],
  });
}
