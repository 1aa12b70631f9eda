import { type Role, roles } from './role.ts';

/**
 * Whether somebody can sign in: `active`; `invited`, until they choose a password of their own;
 * `unconfirmed`, until they prove that the address they registered with is theirs; or `disabled`.
 */
export const staffStates = ['active', 'invited', 'unconfirmed', 'disabled'] as const;

export type StaffState = (typeof staffStates)[number];

/** Somebody the shop knows: who works there, and who has registered and waits for a role. */
export interface StaffMember {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Null until an owner gives one; until then nothing is allowed. */
  readonly role: Role | null;
  readonly state: StaffState;
}

/** Whether `to` allows more than `from`. */
export function isPromotion(from: Role | null, to: Role | null): boolean {
  return rank(to) > rank(from);
}

/** Whether the shop still has an owner who can sign in, whatever becomes of the one with `id`. */
export function hasOwnerBeside(owners: readonly StaffMember[], id: string): boolean {
  return owners.some((owner) => owner.id !== id && owner.state === 'active');
}

function rank(role: Role | null): number {
  return role === null ? -1 : roles.indexOf(role);
}
