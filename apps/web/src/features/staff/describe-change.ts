import type { Role } from '@agentic-retail/domain/identity/role';
import { isPromotion, type StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { roleName } from '../../lib/role-names.ts';

/** A change of somebody's role, access or ways to sign in, before it is made. */
export type StaffChange =
  | { readonly kind: 'role'; readonly role: Role | null }
  | { readonly kind: 'access'; readonly isEnabled: boolean }
  | { readonly kind: 'remove-pin' }
  | { readonly kind: 'remove-second-factor' };

export interface ChangeInWords {
  readonly question: string;
  /** What comes of it. */
  readonly consequence: string;
  readonly confirm: string;
  /** Once it is made. */
  readonly outcome: string;
  /** Whether it takes something away. */
  readonly isTaking: boolean;
}

const atOnce = 'They are signed out everywhere, within seconds.';

/** What a change means, in words to decide by. */
export function describeChange(member: StaffMember, change: StaffChange): ChangeInWords {
  const { name } = member;
  const outcome = `${name} was changed.`;
  switch (change.kind) {
    case 'access':
      return change.isEnabled
        ? {
            question: `Enable ${name}?`,
            consequence: `They can sign in again, with the role they had: ${roleName(member.role)}.`,
            confirm: 'Enable',
            outcome,
            isTaking: false,
          }
        : {
            question: `Disable ${name}?`,
            consequence: `They cannot sign in any more. ${atOnce}`,
            confirm: 'Disable',
            outcome,
            isTaking: true,
          };
    case 'remove-pin':
      return {
        question: `Remove the PIN of ${name}?`,
        consequence: 'They sign in with the password at every till, until they set another PIN.',
        confirm: 'Remove',
        outcome: `${name} signs in with the password at every till.`,
        isTaking: true,
      };
    case 'remove-second-factor':
      return {
        question: `Remove the second factor of ${name}?`,
        consequence: 'They sign in with the password alone, until they set up an app again.',
        confirm: 'Remove',
        outcome: `${name} signs in with the password alone.`,
        isTaking: true,
      };
    case 'role':
      return { ...describeRole(member, change.role), outcome };
  }
}

function describeRole({ name, role: before }: StaffMember, role: Role | null) {
  const isTaking = !isPromotion(before, role);
  return {
    question: role === null ? `Take every role from ${name}?` : `Make ${name} ${articleOf(role)}?`,
    consequence: isTaking
      ? atOnce
      : 'It counts from the next time they sign in, or within the hour.',
    confirm: role === null ? 'Take the role' : `Make ${articleOf(role)}`,
    isTaking,
  };
}

function articleOf(role: Role): string {
  return `${role === 'owner' ? 'an' : 'a'} ${role}`;
}
