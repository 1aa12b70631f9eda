import { expect, it } from '@jest/globals';
import { needsPassword } from './needs-password.ts';

const problem = (code: 'wrong-pin' | 'password-required' | 'busy', more: object = {}) => ({
  kind: 'problem' as const,
  problem: { type: 'urn:x', title: 'x', status: 422, detail: 'x', code, ...more },
});

it.each([
  ['a wrong PIN with a try left', problem('wrong-pin', { triesLeft: 1 }), false],
  ['the last wrong PIN', problem('wrong-pin', { triesLeft: 0 }), true],
  ['a session that ended', problem('password-required'), true],
  ['a service that is busy', problem('busy'), false],
  ['no network', { kind: 'unreachable' as const, cause: 'x' }, false],
])('%s', (_, failure, isNeeded) => {
  expect(needsPassword(failure)).toBe(isNeeded);
});
