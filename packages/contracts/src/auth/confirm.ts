import * as z from 'zod/mini';
import type { Route } from '../route.ts';
import { email, password } from './user.ts';

export const confirm = {
  method: 'POST',
  path: '/auth/confirm',
  service: 'auth',
  access: 'public',
  summary: 'Confirms an email address by the mailed code and the password of its registration',
  body: z.strictObject({
    email,
    code: z.string().check(z.regex(/^\d{4,10}$/, 'must be the digits that were mailed')),
    /** The one chosen at registration: it shows that the same person registered. */
    password,
  }),
  status: 204,
  errors: ['wrong-code', 'too-many-attempts'],
} as const satisfies Route;
