import * as z from 'zod/mini';
import type { Route } from '../route.ts';

export const listTillPeople = {
  method: 'GET',
  path: '/auth/till',
  service: 'auth',
  access: 'public',
  summary: 'Lists who can come back to this till by their PIN; the cookie tells which till it is',
  status: 200,
  response: z.strictObject({
    people: z.array(z.strictObject({ userId: z.string(), name: z.string() })),
  }),
  errors: [],
} as const satisfies Route;
