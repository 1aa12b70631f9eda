import type { Route } from '../route.ts';
import { sessionSchema } from './user.ts';

export const refresh = {
  method: 'POST',
  path: '/auth/refresh',
  service: 'auth',
  access: 'public',
  summary: 'Continues a session by its refresh cookie',
  status: 200,
  response: sessionSchema,
  errors: ['session-ended', 'too-many-attempts'],
} as const satisfies Route;
