import type { StaffError } from '@agentic-retail/domain/identity/staff-error';
import type { Result } from '@agentic-retail/domain/result';
import type { RequestError } from '@agentic-retail/service-kit/failure';
import type { StaffRoster } from '../ports/staff-roster.ts';
import { type Asking, admitOwner } from './admit-owner.ts';

/** Takes the second factor from somebody who has lost their device: they sign in with the password. */
export async function removeStaffSecondFactor(
  roster: StaffRoster,
  asking: Asking,
  id: string,
): Promise<Result<void, StaffError | RequestError>> {
  const admitted = await admitOwner(roster, asking);
  return admitted.ok ? roster.removeSecondFactor(id) : admitted;
}
