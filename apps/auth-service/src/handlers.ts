import { ok, type Result } from '@agentic-retail/domain/result';
import type { Handlers } from '@agentic-retail/service-kit/create-service';
import { browserOf } from './browser.ts';
import { createPinHandlers } from './pin-handlers.ts';
import type { Pins } from './ports/pins.ts';
import type { SecondFactors } from './ports/second-factors.ts';
import type { StaffDirectory } from './ports/staff-directory.ts';
import type { StaffRoster } from './ports/staff-roster.ts';
import { clearedRefreshCookie, refreshTokenOf } from './refresh-cookie.ts';
import { sessionReply } from './session-reply.ts';
import { beginSecondFactor } from './use-cases/begin-second-factor.ts';
import { confirmEmail } from './use-cases/confirm-email.ts';
import { forgotPassword } from './use-cases/forgot-password.ts';
import { getCurrentUser } from './use-cases/get-current-user.ts';
import { inviteStaff } from './use-cases/invite-staff.ts';
import { listStaff } from './use-cases/list-staff.ts';
import { refreshSession } from './use-cases/refresh-session.ts';
import { register } from './use-cases/register.ts';
import { removeStaffSecondFactor } from './use-cases/remove-staff-second-factor.ts';
import { resetPassword } from './use-cases/reset-password.ts';
import { setStaffAccess } from './use-cases/set-staff-access.ts';
import { setStaffRole } from './use-cases/set-staff-role.ts';
import { signInAtTill } from './use-cases/sign-in-at-till.ts';
import { signOut } from './use-cases/sign-out.ts';

/** Which use case answers which route. No decisions here. */
export function createHandlers(
  directory: StaffDirectory,
  roster: StaffRoster,
  secondFactors: SecondFactors,
  pins: Pins,
): Handlers<'auth'> {
  return {
    register: async ({ body }) => answer(await register(directory, body)),
    confirm: async ({ body }) => answer(await confirmEmail(directory, body)),
    login: async ({ body, cookies, isSecure }) =>
      sessionReply(
        await signInAtTill(directory, pins, browserOf(cookies, isSecure), body),
        isSecure,
      ),
    forgotPassword: async ({ body }) => answer(await forgotPassword(directory, body.email)),
    resetPassword: async ({ body }) => answer(await resetPassword(directory, roster, body)),
    refresh: async ({ cookies, isSecure }) =>
      sessionReply(await refreshSession(directory, refreshTokenOf(cookies, isSecure)), isSecure),
    logout: async ({ cookies, isSecure }) => {
      await signOut(directory, pins, browserOf(cookies, isSecure));
      return ok({ body: undefined, cookies: [clearedRefreshCookie(isSecure)] });
    },
    currentUser: async ({ caller }) => ok({ body: getCurrentUser(caller) }),

    beginSecondFactor: async ({ caller, cookies, isSecure }) => {
      const refreshToken = refreshTokenOf(cookies, isSecure);
      return answer(await beginSecondFactor(secondFactors, { ...caller, refreshToken }));
    },
    confirmSecondFactor: async ({ body, caller: { userId }, cookies, isSecure }) => {
      const refreshToken = refreshTokenOf(cookies, isSecure);
      return done(await secondFactors.confirm({ userId, refreshToken }, body.code));
    },
    removeSecondFactor: async ({ caller: { userId }, cookies, isSecure }) => {
      const refreshToken = refreshTokenOf(cookies, isSecure);
      return done(await secondFactors.remove({ userId, refreshToken }));
    },
    removeStaffSecondFactor: async ({ params, caller }) =>
      done(await removeStaffSecondFactor(roster, caller, params.id)),

    ...createPinHandlers(directory, roster, pins),

    listStaff: async ({ query, caller }) => answer(await listStaff(roster, caller, query)),
    inviteStaff: async ({ body, caller }) => answer(await inviteStaff(roster, caller, body)),
    setStaffRole: async ({ params, body, caller }) =>
      answer(await setStaffRole(roster, caller, { ...params, ...body })),
    setStaffAccess: async ({ params, body, caller }) =>
      answer(await setStaffAccess(roster, caller, { ...params, ...body })),
  };
}

function answer<T, E>(result: Result<T, E>): Result<{ body: T }, E> {
  return result.ok ? ok({ body: result.value }) : result;
}

function done<E>(result: Result<void, E>): Result<{ body: undefined }, E> {
  return result.ok ? ok({ body: undefined }) : result;
}
