import * as z from 'zod/mini';
import type { Route } from '../route.ts';
import { pin } from './pin.ts';
import { userId } from './staff-member.ts';
import { sessionSchema } from './user.ts';

export const switchUser = {
  method: 'POST',
  path: '/auth/switch',
  service: 'auth',
  access: 'public',
  summary: 'Goes on as somebody who has signed in at this till before, by their PIN',
  body: z.strictObject({ userId, pin }),
  status: 200,
  response: sessionSchema,
  errors: ['wrong-pin', 'password-required', 'too-many-attempts'],
} as const satisfies Route;

export const lockTill = {
  method: 'POST',
  path: '/auth/lock',
  service: 'auth',
  access: 'public',
  summary: 'Leaves the till: a session that no PIN brings back is ended',
  status: 204,
  errors: [],
} as const satisfies Route;
