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
  'register' | 'confirm' | 'login' | 'refresh' | 'logout' | 'currentUser'
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
};
