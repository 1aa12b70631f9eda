import { describe, expect, it } from '@jest/globals';
import type { Role } from './role.ts';
import { hasOwnerBeside, isPromotion, type StaffMember, type StaffState } from './staff-member.ts';

const ladder: readonly (Role | null)[] = [null, 'cashier', 'manager', 'owner'];

describe('isPromotion', () => {
  it.each(ladder.flatMap((from, low) => ladder.map((to, high) => [from, to, high > low] as const)))(
    'from %s to %s is %s',
    (from, to, expected) => {
      expect(isPromotion(from, to)).toBe(expected);
    },
  );
});

describe('hasOwnerBeside', () => {
  const owner = (id: string, state: StaffState): StaffMember => {
    return { id, email: `${id}@shop.example`, name: id, role: 'owner', state };
  };

  it('looks for another one who can sign in', () => {
    expect(hasOwnerBeside([owner('a', 'active'), owner('b', 'active')], 'a')).toBe(true);
    expect(hasOwnerBeside([owner('a', 'active')], 'a')).toBe(false);
    expect(hasOwnerBeside([], 'a')).toBe(false);
  });

  it.each(['invited', 'unconfirmed', 'disabled'] as const)('does not count who is %s', (state) => {
    expect(hasOwnerBeside([owner('a', 'active'), owner('b', state)], 'a')).toBe(false);
  });
});
