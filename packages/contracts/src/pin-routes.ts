import { removePin, setPin } from './auth/pin.ts';
import { lockTill, switchUser } from './auth/switch-user.ts';
import type { Route } from './route.ts';

/** For a till that several people share: the page loads these when somebody opens their menu. */
export const pinRoutes = {
  setPin,
  removePin,
  switchUser,
  lockTill,
} as const satisfies Record<string, Route>;
