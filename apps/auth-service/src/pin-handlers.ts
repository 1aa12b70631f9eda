import { ok } from '@agentic-retail/domain/result';
import type { Handlers } from '@agentic-retail/service-kit/create-service';
import { browserOf } from './browser.ts';
import type { Pins } from './ports/pins.ts';
import type { StaffDirectory } from './ports/staff-directory.ts';
import type { StaffRoster } from './ports/staff-roster.ts';
import { clearedRefreshCookie } from './refresh-cookie.ts';
import { sessionReply } from './session-reply.ts';
import { tillCookie } from './till-cookie.ts';
import { listTillPeople } from './use-cases/list-till-people.ts';
import { lockTill } from './use-cases/lock-till.ts';
import { removeStaffPin } from './use-cases/remove-staff-pin.ts';
import { setPin } from './use-cases/set-pin.ts';
import { switchUser } from './use-cases/switch-user.ts';

type PinHandlers = Pick<
  Handlers<'auth'>,
  'setPin' | 'removePin' | 'removeStaffPin' | 'listTillPeople' | 'switchUser' | 'lockTill'
>;

/** Which use case answers which route of PINs, and of the tills they are for. */
export function createPinHandlers(
  directory: StaffDirectory,
  roster: StaffRoster,
  pins: Pins,
): PinHandlers {
  return {
    setPin: async ({ body, caller, cookies, isSecure }) => {
      const set = await setPin(directory, pins, browserOf(cookies, isSecure), caller, body);
      return set.ok ? ok({ body: undefined }) : set;
    },
    removePin: async ({ caller }) => {
      await pins.remove(caller);
      return ok({ body: undefined });
    },
    removeStaffPin: async ({ params, caller }) => {
      const removed = await removeStaffPin(roster, pins, caller, params.id);
      return removed.ok ? ok({ body: undefined }) : removed;
    },
    listTillPeople: async ({ cookies, isSecure }) => {
      const { till, people } = await listTillPeople(pins, browserOf(cookies, isSecure));
      return ok({ body: { people }, cookies: [tillCookie(till, isSecure)] });
    },
    switchUser: async ({ body, cookies, isSecure }) =>
      sessionReply(await switchUser(directory, pins, browserOf(cookies, isSecure), body), isSecure),
    lockTill: async ({ cookies, isSecure }) => {
      await lockTill(directory, pins, browserOf(cookies, isSecure));
      return ok({ body: undefined, cookies: [clearedRefreshCookie(isSecure)] });
    },
  };
}
