import type { ExamplesOf } from './example.ts';
import { josie } from './example-staff.ts';

const user = {
  id: josie.userId,
  email: 'cashier@demo.example',
  name: josie.name,
  role: 'cashier',
} as const;

const session = { token: 'eyJraWQiOiJ…', expiresInSeconds: 3600, user };

export const signInExamples: ExamplesOf<
  | 'register'
  | 'confirm'
  | 'login'
  | 'refresh'
  | 'logout'
  | 'currentUser'
  | 'forgotPassword'
  | 'resetPassword'
  | 'beginSecondFactor'
  | 'confirmSecondFactor'
  | 'removeSecondFactor'
  | 'listTillPeople'
  | 'switchUser'
  | 'lockTill'
  | 'setPin'
  | 'removePin'
> = {
  register: {
    request: {
      body: { email: 'robin@demo.example', password: 'Teapot-and-Rain-7', name: 'Robin Okafor' },
    },
    response: { next: 'confirm' },
  },
  confirm: {
    request: {
      body: { email: 'robin@demo.example', code: '123456', password: 'Teapot-and-Rain-7' },
    },
    response: undefined,
  },
  login: {
    request: { body: { email: 'cashier@demo.example', password: 'Scone-and-Jam-1' } },
    response: session,
  },
  refresh: { request: {}, response: session },
  logout: { request: {}, response: undefined },
  currentUser: { request: {}, response: user },
  forgotPassword: {
    request: { body: { email: 'cashier@demo.example' } },
    response: { next: 'reset' },
  },
  resetPassword: {
    request: {
      body: { email: 'cashier@demo.example', code: '123456', newPassword: 'Crumpet-and-Butter-2' },
    },
    response: undefined,
  },
  beginSecondFactor: {
    request: {},
    response: {
      key: 'JBSWY3DPEHPK3PXP',
      address:
        'otpauth://totp/Agentic%20Retail%3Acashier%40demo.example?secret=JBSWY3DPEHPK3PXP&issuer=Agentic%20Retail',
    },
  },
  confirmSecondFactor: { request: { body: { code: '123456' } }, response: undefined },
  removeSecondFactor: { request: {}, response: undefined },
  listTillPeople: {
    request: {},
    response: { people: [{ userId: josie.userId, name: josie.name }] },
  },
  switchUser: { request: { body: { userId: josie.userId, pin: '4826' } }, response: session },
  lockTill: { request: {}, response: undefined },
  setPin: {
    request: { body: { pin: '4826', password: 'Scone-and-Jam-1' } },
    response: undefined,
  },
  removePin: { request: {}, response: undefined },
};
