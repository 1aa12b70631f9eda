import * as z from 'zod/mini';
import type { Route } from '../route.ts';
import { email, password } from './user.ts';

export const resetPassword = {
  method: 'POST',
  path: '/auth/reset-password',
  service: 'auth',
  access: 'public',
  summary: 'Sets a new password with the mailed code, and ends every session',
  body: z.strictObject({
    email,
    code: z.string().check(z.regex(/^\d{4,10}$/, 'must be the digits that were mailed')),
    newPassword: password,
  }),
  status: 204,
  errors: ['wrong-code', 'weak-password', 'too-many-attempts'],
} as const satisfies Route;
