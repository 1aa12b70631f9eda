import * as z from 'zod/mini';
import { ownerOnly } from '../fields.ts';
import type { Route } from '../route.ts';
import { staffMemberSchema, staffParams, staffRole } from './staff-member.ts';

export const setStaffRole = {
  method: 'PUT',
  path: '/auth/users/{id}/role',
  service: 'auth',
  access: ownerOnly,
  summary:
    'Gives a role or takes it; who is left with no more than before is signed out everywhere',
  params: staffParams,
  body: z.strictObject({ role: staffRole }),
  status: 200,
  response: staffMemberSchema,
  errors: ['user-not-found', 'last-owner'],
} as const satisfies Route;
