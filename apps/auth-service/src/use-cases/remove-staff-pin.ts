import type { StaffError } from '@agentic-retail/domain/identity/staff-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { RequestError } from '@agentic-retail/service-kit/failure';
import type { Pins } from '../ports/pins.ts';
import type { StaffRoster } from '../ports/staff-roster.ts';
import { type Asking, admitOwner } from './admit-owner.ts';

/** Takes the PIN from somebody, for whatever reason: they sign in with the password. */
export async function removeStaffPin(
  roster: StaffRoster,
  pins: Pins,
  asking: Asking,
  id: string,
): Promise<Result<void, StaffError | RequestError>> {
  const admitted = await admitOwner(roster, asking);
  if (!admitted.ok) return admitted;
  const member = await roster.find(id);
  if (member === undefined) return fail({ code: 'user-not-found', id });
  await pins.remove({ userId: id, name: member.name });
  return ok(undefined);
}
