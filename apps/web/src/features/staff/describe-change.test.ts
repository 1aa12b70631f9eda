import { describe, expect, it } from '@jest/globals';
import { describeChange } from './describe-change.ts';

const ada = {
  id: 'u',
  email: 'ada@shop.example',
  name: 'Ada',
  role: 'manager',
  state: 'active',
} as const;

describe('describeChange', () => {
  it('says that what is taken is taken everywhere', () => {
    const taken = [
      describeChange(ada, { kind: 'role', role: null }),
      describeChange(ada, { kind: 'role', role: 'cashier' }),
      describeChange(ada, { kind: 'access', isEnabled: false }),
    ];
    for (const { consequence, isTaking } of taken) {
      expect(isTaking).toBe(true);
      expect(consequence).toContain('within seconds');
    }
    expect(taken.map(({ question }) => question)).toEqual([
      'Take every role from Ada?',
      'Make Ada a cashier?',
      'Disable Ada?',
    ]);
  });

  it('says how somebody signs in from then on', () => {
    const pin = describeChange(ada, { kind: 'remove-pin' });
    const factor = describeChange(ada, { kind: 'remove-second-factor' });
    expect([pin, factor]).toMatchObject([{ isTaking: true }, { isTaking: true }]);
    expect(pin.question).toBe('Remove the PIN of Ada?');
    expect(pin.outcome).toBe('Ada signs in with the password at every till.');
    expect(factor.outcome).toBe('Ada signs in with the password alone.');
  });

  it('takes nothing from who gains', () => {
    const made = describeChange(ada, { kind: 'role', role: 'owner' });
    expect(made).toMatchObject({ question: 'Make Ada an owner?', isTaking: false });
    const enabled = describeChange(ada, { kind: 'access', isEnabled: true });
    expect(enabled).toMatchObject({ isTaking: false });
    expect(enabled.consequence).toContain('Manager');
  });
});
