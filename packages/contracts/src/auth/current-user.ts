import type { Route } from '../route.ts';
import { userSchema } from './user.ts';

export const currentUser = {
  method: 'GET',
  path: '/auth/user',
  service: 'auth',
  access: 'signed-in',
  summary: 'Gets who is signed in, and their role',
  status: 200,
  response: userSchema,
  errors: [],
} as const satisfies Route;
