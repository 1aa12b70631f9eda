import type { StaffError } from '@agentic-retail/domain/identity/staff-error';
import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { fail, type Result } from '@agentic-retail/domain/result';
import type { RequestError } from '@agentic-retail/service-kit/failure';
import type { StaffRoster } from '../ports/staff-roster.ts';
import { type Asking, admitOwner } from './admit-owner.ts';
import { keepAnOwner } from './keep-an-owner.ts';

/** Disables somebody, who is signed out everywhere, or enables them again with the role they had. */
export async function setStaffAccess(
  roster: StaffRoster,
  asking: Asking,
  { id, isEnabled }: { readonly id: string; readonly isEnabled: boolean },
): Promise<Result<StaffMember, StaffError | RequestError>> {
  const admitted = await admitOwner(roster, asking);
  if (!admitted.ok) return admitted;
  if (!isEnabled && id === asking.userId) return fail({ code: 'own-account' });

  const set = await roster.setEnabled(id, isEnabled);
  if (!set.ok) return set;
  if (!isEnabled) {
    const kept = await keepAnOwner(roster, asking, id);
    if (!kept.ok) return kept;
    const ended = await roster.endSessions(id);
    if (!ended.ok) return ended;
  }
  const member = await roster.find(id);
  return member ? { ok: true, value: member } : fail({ code: 'user-not-found', id });
}
