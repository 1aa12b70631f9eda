import type { ExamplesOf } from './example.ts';
import { josie } from './example-staff.ts';
import { cart } from './sale-examples.ts';

const id = '019cebe7-2500-7a10-8c21-5e1f00a0b102';
const recallId = '019cebe8-0f60-7a10-8c21-5e1f00a0b103';

const parked = {
  id,
  note: 'Lady with the green umbrella',
  lines: cart,
  registerId: 'till-1',
  parkedBy: josie,
  parkedAt: '2026-03-14T10:32:00.000Z',
} as const;

export const parkedCartExamples: ExamplesOf<
  'parkCart' | 'listParkedCarts' | 'recallCart' | 'discardCart'
> = {
  parkCart: {
    request: { body: { id, registerId: 'till-1', note: parked.note, lines: cart } },
    response: parked,
  },
  listParkedCarts: { request: { query: { limit: 50 } }, response: { items: [parked] } },
  recallCart: {
    request: { params: { id }, body: { recallId, registerId: 'till-2' } },
    response: {
      ...parked,
      taken: {
        outcome: 'recalled',
        recallId,
        registerId: 'till-2',
        by: josie,
        at: '2026-03-14T10:33:00.000Z',
      },
    },
  },
  discardCart: { request: { params: { id } }, response: undefined },
};
