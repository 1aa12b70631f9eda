import type { Role } from '@agentic-retail/domain/identity/role';
import { describe, expect, it } from '@jest/globals';
import { orderStaff } from './order-staff.ts';

const member = (name: string, role: Role | null) => {
  return { id: name, email: `${name}@shop.example`, name, role, state: 'active' } as const;
};

describe('orderStaff', () => {
  it('puts the most trusted first, and names in their order', () => {
    const staff = [
      member('Ann', null),
      member('Zoe', 'cashier'),
      member('Bob', 'cashier'),
      member('Max', 'owner'),
      member('Eve', 'manager'),
    ];
    const names = orderStaff(staff).map(({ name }) => name);
    expect(names).toEqual(['Max', 'Eve', 'Bob', 'Zoe', 'Ann']);
  });
});
