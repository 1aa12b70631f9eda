import type { Problem } from '@agentic-retail/contracts/problem';
import { expect, it } from '@jest/globals';
import { errorsOfProblem } from './errors-of-problem.ts';
import { newEntry } from './product-entry.ts';

const problem: Problem = {
  type: 'urn:agentic-retail:problem:invalid-request',
  title: 'The request is not valid',
  status: 400,
  detail: 'See errors.',
  code: 'invalid-request',
};

it('puts what the service says at the fields it is about', () => {
  const errors = [
    { pointer: '/supplier/leadTimeDays', detail: 'must be at most 365' },
    { pointer: '/barcodes/1', detail: 'must be a GTIN' },
    { pointer: '/version', detail: 'must be at least 1' },
  ];
  expect(errorsOfProblem({ ...problem, errors }, newEntry)).toEqual({
    supplierLeadTimeDays: 'Must be at most 365.',
    barcodes: 'Must be a GTIN.',
  });
});

it('puts a taken SKU at the SKU', () => {
  const taken = { ...problem, code: 'sku-taken', detail: 'Choose another.' } as const;
  expect(errorsOfProblem(taken, newEntry)).toEqual({ sku: 'Choose another.' });
});

it('leaves what is about no field', () => {
  expect(errorsOfProblem(problem, newEntry)).toEqual({});
});
