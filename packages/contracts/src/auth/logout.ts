import type { Route } from '../route.ts';

export const logout = {
  method: 'POST',
  path: '/auth/logout',
  service: 'auth',
  access: 'public',
  summary: 'Ends the session of the refresh cookie and revokes its token',
  status: 204,
  errors: [],
} as const satisfies Route;
