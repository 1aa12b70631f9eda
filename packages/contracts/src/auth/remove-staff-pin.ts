import { ownerOnly } from '../fields.ts';
import type { Route } from '../route.ts';
import { staffParams } from './staff-member.ts';

export const removeStaffPin = {
  method: 'DELETE',
  path: '/auth/users/{id}/pin',
  service: 'auth',
  access: ownerOnly,
  summary: 'Removes the PIN of somebody: they sign in with the password',
  params: staffParams,
  status: 204,
  errors: ['user-not-found'],
} as const satisfies Route;
