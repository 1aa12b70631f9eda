import type { Problem } from '@agentic-retail/contracts/problem';
import { problems } from '@agentic-retail/contracts/problems';
import { completeSale } from '@agentic-retail/contracts/sale/complete-sale';
import { describe, expect, it } from '@jest/globals';
import { problem, unreachable } from './checkout-fixture.ts';
import { isIdUseless, refusalOf } from './refusal.ts';

const request = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  registerId: 'till-1',
  lines: [{ sku: 'CAN-001', quantity: 2 }],
  payments: [],
  expectedTotal: 0,
};
const isRefused = (code: Problem['code'], wasUnanswered: boolean) =>
  refusalOf(problem(code), request, wasUnanswered) !== undefined;

describe('refusalOf', () => {
  it.each([
    'role-required',
    'not-signed-in',
    'route-not-found',
    'body-too-large',
    'unsupported-media-type',
    'internal-error',
    'busy',
  ] as const)('takes %s for no word about an earlier attempt', (code) => {
    expect(isRefused(code, true)).toBe(false);
  });

  it('takes the answers of the sale itself, and no others, for its refusal', () => {
    const codes = Object.keys(problems) as (keyof typeof problems)[];
    const own: readonly string[] = ['invalid-request', ...completeSale.errors];
    const refused = codes.filter((code) => isRefused(code, true));
    expect(refused.toSorted()).toEqual(own.toSorted());
  });

  it('knows that a first attempt was not made when it was not let in', () => {
    expect(isRefused('role-required', false)).toBe(true);
    expect(isRefused('busy', false)).toBe(false);
  });

  it('says nothing where nothing was answered', () => {
    expect(refusalOf(unreachable, request, false)).toBeUndefined();
  });
});

describe('isIdUseless', () => {
  it.each([
    ['clock-ahead', true],
    ['clock-behind', true],
    ['sale-id-reused', true],
    ['payment-mismatch', false],
  ] as const)('of %s is %p', (code, useless) => {
    const refusal = refusalOf(problem(code), request, true);
    expect(refusal !== undefined && isIdUseless(refusal)).toBe(useless);
  });
});
