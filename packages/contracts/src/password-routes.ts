import { forgotPassword } from './auth/forgot-password.ts';
import { resetPassword } from './auth/reset-password.ts';
import type { Route } from './route.ts';

/** For who has forgotten their password: the page loads these when somebody says so. */
export const passwordRoutes = {
  forgotPassword,
  resetPassword,
} as const satisfies Record<string, Route>;
