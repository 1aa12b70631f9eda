import * as z from 'zod/mini';
import type { Route } from '../route.ts';

/** What an authenticator app shows. */
export const totpCode = z
  .string()
  .check(z.regex(/^\d{6}$/, 'must be the six digits that the app shows'));

const inCommon = { path: '/auth/second-factor', service: 'auth', access: 'signed-in' } as const;

export const beginSecondFactor = {
  ...inCommon,
  method: 'POST',
  summary: 'Makes a key for an authenticator app; it counts once a code of it is sent',
  status: 200,
  response: z.strictObject({
    /** In base 32, as people type it into an app. */
    key: z.string(),
    /** The same for an app to open: `otpauth://…`. */
    address: z.string(),
  }),
  errors: ['session-ended', 'too-many-attempts'],
} as const satisfies Route;

export const confirmSecondFactor = {
  ...inCommon,
  method: 'PUT',
  summary: 'Asks for a code of the app at every sign-in from now on',
  body: z.strictObject({ code: totpCode }),
  status: 204,
  errors: ['session-ended', 'wrong-second-factor', 'too-many-attempts'],
} as const satisfies Route;

export const removeSecondFactor = {
  ...inCommon,
  method: 'DELETE',
  summary: 'Asks for no code of an app any more',
  status: 204,
  errors: ['session-ended', 'too-many-attempts'],
} as const satisfies Route;
