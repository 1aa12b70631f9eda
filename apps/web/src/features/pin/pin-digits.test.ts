import { expect, it } from '@jest/globals';
import { digitsOf, isPin } from './pin-digits.ts';

it('takes digits alone, and no more than a PIN may have', () => {
  expect(digitsOf(' 4a8-2.6x')).toBe('4826');
  expect(digitsOf('123456789')).toBe('12345678');
  expect(digitsOf('')).toBe('');
});

it('knows when there are enough', () => {
  expect(['', '482', '4826', '48264826'].map(isPin)).toEqual([false, false, true, true]);
});
