import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';
import { staffMemberSchema } from './staff-member.ts';

export const listStaff = {
  method: 'GET',
  path: '/auth/users',
  service: 'auth',
  access: fields.ownerOnly,
  summary: 'Lists everybody who has an account, in no order, with role and state',
  query: z.strictObject({
    ...fields.paging,
    /** The user pool gives no more at once. */
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(60)), 60),
  }),
  status: 200,
  response: fields.page(staffMemberSchema),
  errors: [],
} as const satisfies Route;
