import * as z from 'zod/mini';
import type { Route } from '../route.ts';
import { email } from './user.ts';

export const confirm = {
  method: 'POST',
  path: '/auth/confirm',
  service: 'auth',
  access: 'public',
  summary: 'Confirms an email address with the code that was mailed to it',
  body: z.strictObject({
    email,
    code: z.string().check(z.regex(/^\d{4,10}$/, 'must be the digits that were mailed')),
  }),
  status: 204,
  errors: ['wrong-code', 'too-many-attempts'],
} as const satisfies Route;
