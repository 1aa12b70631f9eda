/** From the least to the most trusted. */
export const roles = ['cashier', 'manager', 'owner'] as const;

/** Who may do what a cashier may not. */
export const managers = ['manager', 'owner'] as const satisfies readonly Role[];

export type Role = (typeof roles)[number];

/** The highest role among a user's groups; none when no group is a role, and then nothing is allowed. */
export function rolesFromGroups(groups: readonly string[]): Role | undefined {
  return roles.findLast((role) => groups.includes(role));
}

/** Whether `role` is one of those that `allowed` names. */
export function hasRole(role: Role | undefined, allowed: readonly Role[]): boolean {
  return role !== undefined && allowed.includes(role);
}
