import { expect, it } from '@jest/globals';
import { createMemoryStorage } from './memory-storage.ts';
import { createRegisterId } from './register-id.ts';

const random = () => new Uint8Array([0, 1, 2, 3]);

it('makes up a name, which is kept, until somebody chooses one', () => {
  const storage = createMemoryStorage();
  createRegisterId(storage, random);
  const reloaded = createRegisterId(storage, () => new Uint8Array([9, 9, 9, 9]));
  expect(reloaded.current.get()).toBe('till-abcd');
  expect(reloaded.isMadeUp.get()).toBe(true);
  expect(reloaded.rename(' front-desk ')).toBe(true);
  expect(reloaded.isMadeUp.get()).toBe(false);
  const named = createRegisterId(storage, random);
  expect(named.current.get()).toBe('front-desk');
  expect(named.isMadeUp.get()).toBe(false);
});

it('is not asked about again once it is kept', () => {
  const storage = createMemoryStorage();
  createRegisterId(storage, random).keep();
  const reloaded = createRegisterId(storage, random);
  expect(reloaded.current.get()).toBe('till-abcd');
  expect(reloaded.isMadeUp.get()).toBe(false);
});

it('stays as it is for a name that no till can have', () => {
  const registerId = createRegisterId(createMemoryStorage(), random);
  expect(registerId.rename('front desk/1')).toBe(false);
  expect(registerId.current.get()).toBe('till-abcd');
  expect(registerId.isMadeUp.get()).toBe(true);
});
