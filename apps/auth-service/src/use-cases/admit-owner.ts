import { ownerOnly } from '@agentic-retail/contracts/fields';
import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { RequestError } from '@agentic-retail/service-kit/failure';
import type { StaffRoster } from '../ports/staff-roster.ts';

/** Who asks, as their token says. */
export interface Asking {
  readonly userId: string;
}

/**
 * Lets through who is an owner at this moment, and gives all owners. A token still says what its
 * bearer was when they got it; who manages the staff must not live on that for another hour.
 */
export async function admitOwner(
  roster: StaffRoster,
  { userId }: Asking,
): Promise<Result<readonly StaffMember[], RequestError>> {
  const owners = await roster.owners();
  const isOwner = owners.some(({ id, state }) => id === userId && state === 'active');
  return isOwner ? ok(owners) : fail({ code: 'role-required', access: ownerOnly });
}
