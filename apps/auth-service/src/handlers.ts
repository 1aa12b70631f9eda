import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { Handlers } from '@agentic-retail/service-kit/create-service';
import type { Session, StaffDirectory } from './ports/staff-directory.ts';
import { clearedRefreshCookie, refreshCookie, refreshTokenOf } from './refresh-cookie.ts';
import { confirmEmail } from './use-cases/confirm-email.ts';
import { getCurrentUser } from './use-cases/get-current-user.ts';
import { refreshSession } from './use-cases/refresh-session.ts';
import { register } from './use-cases/register.ts';
import { signIn } from './use-cases/sign-in.ts';
import { signOut } from './use-cases/sign-out.ts';

/** Which use case answers which route. No decisions here. */
export function createHandlers(directory: StaffDirectory): Handlers<'auth'> {
  return {
    register: async ({ body }) => answer(await register(directory, body)),
    confirm: async ({ body }) => answer(await confirmEmail(directory, body)),
    login: async ({ body, isSecure }) => opened(await signIn(directory, body), isSecure),
    refresh: async ({ cookies, isSecure }) =>
      opened(await refreshSession(directory, refreshTokenOf(cookies, isSecure)), isSecure),
    logout: async ({ cookies, isSecure }) => {
      await signOut(directory, refreshTokenOf(cookies, isSecure));
      return ok({ body: undefined, cookies: [clearedRefreshCookie(isSecure)] });
    },
    currentUser: async ({ caller }) => ok({ body: getCurrentUser(caller) }),
  };
}

function answer<T, E>(result: Result<T, E>): Result<{ body: T }, E> {
  return result.ok ? ok({ body: result.value }) : result;
}

interface SessionReply {
  readonly body: ResponseOf<Routes['login']>;
  readonly cookies: readonly string[];
}

function opened<E>(result: Result<Session, E>, isSecure: boolean): Result<SessionReply, E> {
  if (!result.ok) return result;
  const { token, expiresInSeconds, person, refreshToken } = result.value;
  return ok({
    body: { token, expiresInSeconds, user: getCurrentUser(person) },
    cookies: refreshToken === undefined ? [] : [refreshCookie(refreshToken, isSecure)],
  });
}
