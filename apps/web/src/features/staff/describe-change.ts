import type { Role } from '@agentic-retail/domain/identity/role';
import { isPromotion, type StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { roleName } from '../../lib/role-names.ts';

/** A change of somebody's role or access, before it is made. */
export type StaffChange =
  | { readonly kind: 'role'; readonly role: Role | null }
  | { readonly kind: 'access'; readonly isEnabled: boolean };

export interface ChangeInWords {
  readonly question: string;
  /** What comes of it. */
  readonly consequence: string;
  readonly confirm: string;
  /** Whether it takes something away. */
  readonly isTaking: boolean;
}

const atOnce = 'They are signed out everywhere, within seconds.';

/** What a change means, in words to decide by. */
export function describeChange(member: StaffMember, change: StaffChange): ChangeInWords {
  const { name } = member;
  if (change.kind === 'access') {
    return change.isEnabled
      ? {
          question: `Enable ${name}?`,
          consequence: `They can sign in again, with the role they had: ${roleName(member.role)}.`,
          confirm: 'Enable',
          isTaking: false,
        }
      : {
          question: `Disable ${name}?`,
          consequence: `They cannot sign in any more. ${atOnce}`,
          confirm: 'Disable',
          isTaking: true,
        };
  }
  const { role } = change;
  const isTaking = !isPromotion(member.role, role);
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
