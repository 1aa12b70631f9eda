import type { CallFailure } from '@agentic-retail/contracts/client';
import type { ProblemCode } from '@agentic-retail/contracts/problem';
import type { Product } from '@agentic-retail/domain/product/product';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { describe, expect, it } from '@jest/globals';
import { productOf } from '../../../lib/catalogue/product-of.ts';
import { entryOf, newEntry } from '../form/product-entry.ts';
import { type SavePorts, saveProduct } from './save-product.ts';

const unreachable: CallFailure = { kind: 'unreachable', cause: 'a lost answer' };
const refused = (code: ProblemCode, status = 409): CallFailure => ({
  kind: 'problem',
  problem: { type: 'about:blank', title: 'No', status, detail: 'Choose another.', code },
});

/** What an API answers to each call, where `there` is the product that it has. */
function portsWith(answer: Result<Product, CallFailure>, there?: Product): SavePorts {
  const gone = fail(refused('product-not-found', 404));
  return {
    till: {
      getProduct: async () => (there === undefined ? gone : ok(there)),
      getProductByBarcode: async () => gone,
    },
    backOffice: { createProduct: async () => answer, updateProduct: async () => answer },
    currency: 'GBP',
  };
}

const before = productOf({ sku: 'MUG-1', price: 500, unit: 'each', version: 1 });

describe('a new product', () => {
  const entry = { ...newEntry, sku: 'MUG-1', name: 'Mug', category: 'Kitchen', price: '5' };
  const made = productOf({
    sku: 'MUG-1',
    name: 'Mug',
    category: 'Kitchen',
    cost: 0,
    stockQuantity: 0,
    reorderThreshold: 0,
  });
  const taken = fail(refused('sku-taken'));
  const save = (ports: SavePorts, isInDoubt: boolean) =>
    saveProduct(ports, { base: undefined, entry, isInDoubt });

  it('is the one that the service made', async () => {
    expect(await save(portsWith(ok(made)), false)).toEqual(ok(made));
  });

  it('is sent only once it can be', async () => {
    const empty = { base: undefined, entry: newEntry, isInDoubt: false };
    expect(await saveProduct(portsWith(ok(made)), empty)).toMatchObject({
      error: { errors: { sku: 'Must not be empty.' } },
    });
  });

  it.each([
    [unreachable, true],
    [{ kind: 'unexpected-answer', status: 504 } as const, true],
    [refused('internal-error', 500), true],
    [refused('barcode-taken'), false],
    [{ kind: 'unauthorized' } as const, false],
  ])('after %j is in doubt: %s', async (failure, isInDoubt) => {
    expect(await save(portsWith(fail(failure)), false)).toMatchObject({ error: { isInDoubt } });
  });

  it('is saved when the attempt whose answer was lost had made it', async () => {
    expect(await save(portsWith(taken, made), true)).toEqual(ok(made));
  });

  it.each<[string, boolean, Product]>([
    ['there was no such attempt', false, made],
    ['it differs', true, { ...made, price: 501 }],
    ['it has what was not typed', true, { ...made, packSize: 6 }],
    ['it is off sale', true, { ...made, isActive: false }],
  ])('is not saved by a product of its SKU when %s', async (_, isInDoubt, there) => {
    expect(await save(portsWith(taken, there), isInDoubt)).toMatchObject({
      error: { errors: { sku: 'Choose another.' } },
    });
  });
});

describe('a changed product', () => {
  const entry = { ...entryOf(before, 'GBP'), price: '6' };
  const conflict = fail(refused('version-conflict'));
  const save = (ports: SavePorts) => saveProduct(ports, { base: before, entry, isInDoubt: false });

  it('is saved when the newest has the change, beside whatever else', async () => {
    const newest = { ...before, price: 600, unit: 'box', version: 3 };
    expect(await save(portsWith(conflict, newest))).toEqual(ok(newest));
  });

  it('meets what somebody else made of it', async () => {
    const newest = { ...before, unit: 'box', version: 2 };
    expect(await save(portsWith(conflict, newest))).toEqual(fail({ errors: {}, newest }));
  });

  it('says why there is no newest', async () => {
    expect(await save(portsWith(conflict))).toMatchObject({
      error: { errors: {}, problem: expect.stringContaining('Choose another.') },
    });
  });
});
