import { roles } from '@agentic-retail/domain/identity/role';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';

/**
 * Blanks around it and the case of its letters don't count: it is in lower case without them, once
 * it is parsed. A user pool takes names of up to 128 characters.
 */
export const email = z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(128));
/** The user pool has the last word on strength; this keeps out what can't be a password. */
export const password = z.string().check(z.minLength(1), z.maxLength(256));

export const userSchema = z.strictObject({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  /** Null until an owner gives one; until then nothing is allowed. */
  role: z.nullable(z.enum(roles)),
});

/** The refresh token travels in an HttpOnly cookie beside it. */
export const sessionSchema = z.strictObject({
  /** For the header `authorization: Bearer …`. */
  token: z.string(),
  expiresInSeconds: z.int(),
  user: userSchema,
});

export const personName = fields.text(80);
