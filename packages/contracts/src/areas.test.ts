import { expect, it } from '@jest/globals';
import { areas } from './areas.ts';
import { routes } from './routes.ts';

it('every operation is in one area', () => {
  const inAreas = areas.flatMap(({ operations }) => operations);
  expect(inAreas.toSorted()).toEqual(Object.keys(routes).toSorted());
});
