import { roles } from '@agentic-retail/domain/identity/role';
import * as z from 'zod/mini';
import { ownerOnly } from '../fields.ts';
import type { Route } from '../route.ts';
import { staffMemberSchema } from './staff-member.ts';
import { email, personName } from './user.ts';

export const inviteStaff = {
  method: 'POST',
  path: '/auth/users',
  service: 'auth',
  access: ownerOnly,
  summary:
    'Invites somebody: mails a temporary password, a new one to who has not used the last one yet',
  body: z.strictObject({ email, name: personName, role: z.enum(roles) }),
  status: 201,
  response: staffMemberSchema,
  errors: ['already-staff', 'mail-refused', 'too-many-attempts'],
} as const satisfies Route;
