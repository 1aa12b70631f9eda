import * as z from 'zod/mini';
import { ownerOnly } from '../fields.ts';
import type { Route } from '../route.ts';
import { staffMemberSchema, staffParams } from './staff-member.ts';

export const setStaffAccess = {
  method: 'PUT',
  path: '/auth/users/{id}/access',
  service: 'auth',
  access: ownerOnly,
  summary: 'Disables somebody, who is signed out everywhere, or enables them again',
  params: staffParams,
  body: z.strictObject({ isEnabled: z.boolean() }),
  status: 200,
  response: staffMemberSchema,
  errors: ['user-not-found', 'last-owner', 'own-account'],
} as const satisfies Route;
