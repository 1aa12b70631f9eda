import * as z from 'zod/mini';
import type { Route } from '../route.ts';
import { totpCode } from './second-factor.ts';
import { email, password, sessionSchema } from './user.ts';

export const login = {
  method: 'POST',
  path: '/auth/login',
  service: 'auth',
  access: 'public',
  summary: 'Signs in',
  body: z.strictObject({
    email,
    password,
    /** Answers `new-password-required`, which follows an invitation. */
    newPassword: z.optional(password),
    /** Answers `second-factor-required`. */
    secondFactorCode: z.optional(totpCode),
  }),
  status: 200,
  response: sessionSchema,
  errors: [
    'wrong-credentials',
    'email-not-confirmed',
    'new-password-required',
    'second-factor-required',
    'wrong-second-factor',
    'weak-password',
    'too-many-attempts',
  ],
} as const satisfies Route;
