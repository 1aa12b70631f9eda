import { roles } from '@agentic-retail/domain/identity/role';
import { staffStates } from '@agentic-retail/domain/identity/staff-member';
import * as z from 'zod/mini';

/** The user pool's own name of somebody; it never changes. */
export const userId = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a UUID in lower case'));

export const staffParams = z.strictObject({ id: userId });

/** Null takes every role away. */
export const staffRole = z.nullable(z.enum(roles));

export const staffMemberSchema = z.strictObject({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: staffRole,
  state: z.enum(staffStates),
});
