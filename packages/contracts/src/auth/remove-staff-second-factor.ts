import { ownerOnly } from '../fields.ts';
import type { Route } from '../route.ts';
import { staffParams } from './staff-member.ts';

export const removeStaffSecondFactor = {
  method: 'DELETE',
  path: '/auth/users/{id}/second-factor',
  service: 'auth',
  access: ownerOnly,
  summary: 'Takes the second factor from somebody who has lost their device',
  params: staffParams,
  status: 204,
  errors: ['user-not-found'],
} as const satisfies Route;
