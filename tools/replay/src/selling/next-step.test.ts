import type { CallFailure } from '@agentic-retail/contracts/client';
import type { ProblemCode } from '@agentic-retail/contracts/problem';
import { describe, expect, it } from '@jest/globals';
import { nextStep } from './next-step.ts';

function problem(code: ProblemCode): CallFailure {
  return { kind: 'problem', problem: { type: '', title: '', status: 500, detail: '', code } };
}

describe('nextStep', () => {
  it.each([
    ['no answer', { kind: 'unreachable', cause: new Error('refused') }],
    ['a throttling gateway', { kind: 'unexpected-answer', status: 429 }],
    ['a gateway without its service', { kind: 'unexpected-answer', status: 502 }],
    ['a busy service', problem('busy')],
  ] satisfies [string, CallFailure][])('tries again after %s', (_, failure) => {
    expect(nextStep(failure)).toBe('try-again');
  });

  it.each([{ kind: 'unauthorized' }, problem('not-signed-in')] satisfies CallFailure[])(
    'signs in again when a session has ended: %p',
    (failure) => {
      expect(nextStep(failure)).toBe('sign-in');
    },
  );

  it.each([
    { kind: 'unexpected-answer', status: 404 },
    problem('insufficient-stock'),
    problem('sale-id-reused'),
    problem('role-required'),
  ] satisfies CallFailure[])('gives up on what stays as it is: %p', (failure) => {
    expect(nextStep(failure)).toBe('give-up');
  });
});
