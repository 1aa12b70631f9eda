import * as z from 'zod/mini';
import type { Route } from '../route.ts';
import { password } from './user.ts';

export const pin = z.string().check(z.regex(/^\d{4,8}$/, 'must be 4 to 8 digits'));

const inCommon = { path: '/auth/pin', service: 'auth', access: 'signed-in' } as const;

export const setPin = {
  ...inCommon,
  method: 'PUT',
  summary: 'Sets the PIN that brings who is signed in back to a till, in place of an older one',
  body: z.strictObject({ pin, password }),
  status: 204,
  errors: ['session-ended', 'weak-pin', 'wrong-password', 'too-many-attempts'],
} as const satisfies Route;

export const removePin = {
  ...inCommon,
  method: 'DELETE',
  summary: 'Removes the own PIN, and what it opened at any till; without one it does nothing',
  status: 204,
  errors: [],
} as const satisfies Route;
