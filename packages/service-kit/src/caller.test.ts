import type { Access } from '@agentic-retail/contracts/route';
import { describe, expect, it, test } from '@jest/globals';
import { admit } from './caller.ts';

const claims = { token_use: 'id', sub: 'user-1', email: 'nell@shop.example', name: 'Nell' };
const managers: Access = ['manager', 'owner'];

type Outcome = 'admitted' | 'not-signed-in' | 'role-required';

function outcome(access: Access, given: Record<string, unknown> | undefined): Outcome | string {
  const admitted = admit(access, given);
  return admitted.ok ? 'admitted' : admitted.error.code;
}

/** Claims that come along, with the outcome for each access. */
const cases: readonly [
  what: string,
  Record<string, unknown> | undefined,
  Record<'public' | 'signedIn' | 'managers', Outcome>,
][] = [
  [
    'no token',
    undefined,
    { public: 'admitted', signedIn: 'not-signed-in', managers: 'not-signed-in' },
  ],
  [
    'an access token',
    { ...claims, token_use: 'access', 'cognito:groups': '[owner]' },
    { public: 'admitted', signedIn: 'not-signed-in', managers: 'not-signed-in' },
  ],
  [
    'a token that does not say what it is for',
    { ...claims, token_use: undefined, 'cognito:groups': '[owner]' },
    { public: 'admitted', signedIn: 'not-signed-in', managers: 'not-signed-in' },
  ],
  [
    'a token for nobody',
    { ...claims, sub: undefined, 'cognito:groups': '[owner]' },
    { public: 'admitted', signedIn: 'not-signed-in', managers: 'not-signed-in' },
  ],
  [
    'a token without groups',
    claims,
    { public: 'admitted', signedIn: 'admitted', managers: 'role-required' },
  ],
  [
    'a token with empty groups',
    { ...claims, 'cognito:groups': '[]' },
    { public: 'admitted', signedIn: 'admitted', managers: 'role-required' },
  ],
  [
    'a token of another role',
    { ...claims, 'cognito:groups': '[cashier]' },
    { public: 'admitted', signedIn: 'admitted', managers: 'role-required' },
  ],
  [
    'a group that only contains the name of a role',
    { ...claims, 'cognito:groups': '[ex-owner owners]' },
    { public: 'admitted', signedIn: 'admitted', managers: 'role-required' },
  ],
  [
    'groups of a kind that nobody sends',
    { ...claims, 'cognito:groups': { owner: true } },
    { public: 'admitted', signedIn: 'admitted', managers: 'role-required' },
  ],
  [
    'the role, as HTTP APIs write a list of one',
    { ...claims, 'cognito:groups': '[manager]' },
    { public: 'admitted', signedIn: 'admitted', managers: 'admitted' },
  ],
  [
    'the role among others, as HTTP APIs write a list',
    { ...claims, 'cognito:groups': '[us-east-1_Google cashier owner]' },
    { public: 'admitted', signedIn: 'admitted', managers: 'admitted' },
  ],
  [
    'the role among others, as a list',
    { ...claims, 'cognito:groups': ['cashier', 'manager'] },
    { public: 'admitted', signedIn: 'admitted', managers: 'admitted' },
  ],
];

describe.each(cases)('with %s', (_, given, expected) => {
  test(`a public route is open: ${expected.public}`, () => {
    expect(outcome('public', given)).toBe(expected.public);
  });

  test(`a route for who is signed in: ${expected.signedIn}`, () => {
    expect(outcome('signed-in', given)).toBe(expected.signedIn);
  });

  test(`a route for managers and owners: ${expected.managers}`, () => {
    expect(outcome(managers, given)).toBe(expected.managers);
  });
});

describe('the caller', () => {
  it.each([
    ['[cashier owner manager]', 'owner'],
    [['manager', 'cashier'], 'manager'],
    [undefined, undefined],
  ])('of groups %p has the highest role: %p', (groups, role) => {
    expect(admit('signed-in', { ...claims, iat: '1767225600', 'cognito:groups': groups })).toEqual({
      ok: true,
      value: {
        userId: 'user-1',
        email: 'nell@shop.example',
        name: 'Nell',
        role,
        issuedAt: 1_767_225_600_000,
      },
    });
  });

  it.each([[undefined], ['']])('with the name %p goes by the email', (name) => {
    expect(admit('signed-in', { ...claims, name })).toMatchObject({
      value: { name: 'nell@shop.example' },
    });
  });

  it('of a public route is nobody, whatever token comes along', () => {
    expect(admit('public', { ...claims, 'cognito:groups': '[owner]' })).toEqual({
      ok: true,
      value: undefined,
    });
  });
});
