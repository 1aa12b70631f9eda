import type { ExamplesOf } from './example.ts';
import { josie } from './example-staff.ts';

const member = {
  id: josie.userId,
  email: 'cashier@demo.example',
  name: josie.name,
  role: 'cashier',
  state: 'active',
} as const;

export const staffExamples: ExamplesOf<
  | 'listStaff'
  | 'inviteStaff'
  | 'setStaffRole'
  | 'setStaffAccess'
  | 'removeStaffSecondFactor'
  | 'removeStaffPin'
> = {
  listStaff: { request: { query: { limit: 60 } }, response: { items: [member] } },
  inviteStaff: {
    request: { body: { email: 'robin@demo.example', name: 'Robin Okafor', role: 'cashier' } },
    response: {
      id: '1f0c6f0a-5d0e-4c0b-9a53-0c9de83c1d09',
      email: 'robin@demo.example',
      name: 'Robin Okafor',
      role: 'cashier',
      state: 'invited',
    },
  },
  setStaffRole: {
    request: { params: { id: member.id }, body: { role: 'manager' } },
    response: { ...member, role: 'manager' },
  },
  setStaffAccess: {
    request: { params: { id: member.id }, body: { isEnabled: false } },
    response: { ...member, state: 'disabled' },
  },
  removeStaffPin: { request: { params: { id: member.id } }, response: undefined },
  removeStaffSecondFactor: { request: { params: { id: member.id } }, response: undefined },
};
