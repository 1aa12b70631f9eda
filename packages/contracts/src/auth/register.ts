import * as z from 'zod/mini';
import type { Route } from '../route.ts';
import { email, password, personName } from './user.ts';

export const register = {
  method: 'POST',
  path: '/auth/register',
  service: 'auth',
  access: 'public',
  summary:
    'Registers somebody, who has no role until an owner gives one; mails a code, also once more',
  body: z.strictObject({ email, password, name: personName }),
  status: 202,
  /** The same for an address that is known already: nobody learns who works here. */
  response: z.strictObject({ next: z.literal('confirm') }),
  errors: ['weak-password', 'too-many-attempts'],
} as const satisfies Route;
