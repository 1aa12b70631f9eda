import type { Role } from '@agentic-retail/domain/identity/role';
import type { TooManyAttempts } from '@agentic-retail/domain/identity/sign-in-error';
import type { StaffError } from '@agentic-retail/domain/identity/staff-error';
import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { RequestError } from '@agentic-retail/service-kit/failure';
import type { Invitation, StaffRoster } from '../ports/staff-roster.ts';
import { type Asking, admitOwner } from './admit-owner.ts';

/** Invites somebody, who has the role from their first sign-in on. Sent again, it mails again. */
export async function inviteStaff(
  roster: StaffRoster,
  asking: Asking,
  { role, ...invitation }: Invitation & { readonly role: Role },
): Promise<Result<StaffMember, StaffError | TooManyAttempts | RequestError>> {
  const admitted = await admitOwner(roster, asking);
  if (!admitted.ok) return admitted;
  const invited = await roster.invite(invitation);
  if (!invited.ok) return invited;
  const given = await roster.setRole(invited.value.id, role);
  return given.ok ? ok({ ...invited.value, role }) : given;
}
