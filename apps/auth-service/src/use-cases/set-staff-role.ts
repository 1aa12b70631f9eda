import type { Role } from '@agentic-retail/domain/identity/role';
import type { StaffError } from '@agentic-retail/domain/identity/staff-error';
import {
  hasOwnerBeside,
  isPromotion,
  type StaffMember,
} from '@agentic-retail/domain/identity/staff-member';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { RequestError } from '@agentic-retail/service-kit/failure';
import type { StaffRoster } from '../ports/staff-roster.ts';
import { type Asking, admitOwner } from './admit-owner.ts';
import { keepAnOwner } from './keep-an-owner.ts';

/**
 * Gives somebody a role, or takes it. Who does not gain by it is signed out everywhere; asked again
 * after a failure, it does all of it again.
 */
export async function setStaffRole(
  roster: StaffRoster,
  asking: Asking,
  { id, role }: { readonly id: string; readonly role: Role | null },
): Promise<Result<StaffMember, StaffError | RequestError>> {
  const admitted = await admitOwner(roster, asking);
  if (!admitted.ok) return admitted;
  const member = await roster.find(id);
  if (member === undefined) return fail({ code: 'user-not-found', id });
  const endsOwnership = member.role === 'owner' && role !== 'owner';
  if (endsOwnership && !hasOwnerBeside(admitted.value, id)) return fail({ code: 'last-owner' });

  const set = await roster.setRole(id, role);
  if (!set.ok) return set;
  if (role !== 'owner') {
    const kept = await keepAnOwner(roster, asking, id);
    if (!kept.ok) return kept;
  }
  if (!isPromotion(member.role, role)) {
    const ended = await roster.endSessions(id);
    if (!ended.ok) return ended;
  }
  return ok({ ...member, role });
}
