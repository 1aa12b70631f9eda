import { describe, expect, it } from '@jest/globals';
import { hasRole, rolesFromGroups } from './role.ts';

describe('rolesFromGroups', () => {
  it('is the highest role of several, in whatever order they come', () => {
    expect(rolesFromGroups(['manager', 'cashier'])).toBe('manager');
    expect(rolesFromGroups(['cashier', 'owner', 'manager'])).toBe('owner');
  });

  it('passes over groups that are no roles', () => {
    expect(rolesFromGroups(['us-east-1_Google', 'cashier'])).toBe('cashier');
  });

  it.each([[[]], [['Owner']], [['toString']], [['']]])('is nothing for %p', (groups: string[]) => {
    expect(rolesFromGroups(groups)).toBeUndefined();
  });
});

describe('hasRole', () => {
  it('holds for the roles that are named, not for those above them', () => {
    expect(hasRole('manager', ['cashier', 'manager'])).toBe(true);
    expect(hasRole('owner', ['cashier', 'manager'])).toBe(false);
  });

  it('holds for nobody without a role', () => {
    expect(hasRole(undefined, ['cashier', 'manager', 'owner'])).toBe(false);
  });
});
