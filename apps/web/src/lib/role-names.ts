import type { Role } from '@agentic-retail/domain/identity/role';

const names: Record<Role, string> = { cashier: 'Cashier', manager: 'Manager', owner: 'Owner' };

/** A role as people read it. */
export function roleName(role: Role | null): string {
  return role === null ? 'No role' : names[role];
}
