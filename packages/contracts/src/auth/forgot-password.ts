import * as z from 'zod/mini';
import type { Route } from '../route.ts';
import { email } from './user.ts';

export const forgotPassword = {
  method: 'POST',
  path: '/auth/forgot-password',
  service: 'auth',
  access: 'public',
  summary: 'Mails a code to choose a new password with, if somebody here has the address',
  body: z.strictObject({ email }),
  status: 202,
  response: z.strictObject({ next: z.literal('reset') }),
  errors: ['too-many-attempts'],
} as const satisfies Route;
