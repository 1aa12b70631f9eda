import { expect, it } from '@jest/globals';
import { productOf } from '../../../lib/catalogue/product-of.ts';
import { entryOf } from '../form/product-entry.ts';
import { afterChange, afterRefusal, type ProductFormState } from './product-form-state.ts';

const base = productOf({ sku: 'MUG-1', price: 500, unit: 'each', version: 1 });
const entry = { ...entryOf(base, 'GBP'), price: '6' };
const state: ProductFormState = { base, entry, errors: {}, isInDoubt: false };

it('forgets what was wrong with the fields that change', () => {
  const errors = { price: 'Must be an amount.', unit: 'Must not be empty.' };
  expect(afterChange({ ...state, errors }, { price: '7' })).toEqual({
    ...state,
    entry: { ...entry, price: '7' },
    errors: { unit: 'Must not be empty.' },
  });
});

it('keeps what was typed through a refusal, and forgets the one before', () => {
  const errors = { price: 'Must be an amount.' };
  expect(afterRefusal({ ...state, problem: 'No connection.' }, { errors }, 'GBP')).toEqual({
    ...state,
    errors,
  });
});

it('goes on from the newest version', () => {
  const newest = { ...base, unit: 'box', version: 2 };
  expect(afterRefusal(state, { errors: {}, newest }, 'GBP')).toMatchObject({
    base: newest,
    entry: { price: '6', unit: 'box' },
    problem: expect.stringContaining('Somebody else'),
  });
});

it('stays in doubt until it is saved', () => {
  const doubtful = afterRefusal(state, { errors: {}, isInDoubt: true }, 'GBP');
  expect(afterRefusal(doubtful, { errors: {}, isInDoubt: false }, 'GBP').isInDoubt).toBe(true);
});
