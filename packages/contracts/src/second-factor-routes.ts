import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from './auth/second-factor.ts';
import type { Route } from './route.ts';

/** For who sets up a second factor: the page loads these when somebody does. */
export const secondFactorRoutes = {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} as const satisfies Record<string, Route>;
