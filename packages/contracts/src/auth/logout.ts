import type { Route } from '../route.ts';

export const logout = {
  method: 'POST',
  path: '/auth/logout',
  service: 'auth',
  access: 'signed-in',
  summary: 'Ends the session and revokes its refresh token',
  status: 204,
  errors: [],
} as const satisfies Route;
