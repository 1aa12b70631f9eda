import { expect, it } from '@jest/globals';
import { productOf } from '../../../lib/catalogue/product-of.ts';
import { mergeEntry } from './merge-entry.ts';
import { entryOf } from './product-entry.ts';

const before = productOf({ sku: 'MUG-1', price: 500, unit: 'each', category: 'Kitchen' });
const newest = { ...before, price: 450, unit: 'box', version: 2 };

it('keeps what was typed, and takes what somebody else left', () => {
  const typed = { ...entryOf(before, 'GBP'), category: 'Mugs' };
  expect(mergeEntry(before, newest, typed, 'GBP')).toEqual({
    entry: { ...entryOf(newest, 'GBP'), category: 'Mugs' },
    errors: {},
  });
});

it('says what both made something else', () => {
  const typed = { ...entryOf(before, 'GBP'), price: '6', unit: 'box' };
  const { entry, errors } = mergeEntry(before, newest, typed, 'GBP');
  expect(entry).toMatchObject({ price: '6', unit: 'box' });
  expect(errors).toEqual({ price: 'Somebody else made this “4.50”.' });
});
