import type { LastOwner } from '@agentic-retail/domain/identity/staff-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { StaffRoster } from '../ports/staff-roster.ts';
import type { Asking } from './admit-owner.ts';

/**
 * Looks, after something was taken from the staff member `id`, whether an owner is left who can sign
 * in. The pool writes without conditions, so that several owners may have taken each other's role or
 * access at the same moment. Then whoever asked, an owner a moment ago, is one again: whatever the
 * order was, the last to look leaves one.
 */
export async function keepAnOwner(
  roster: StaffRoster,
  { userId }: Asking,
  id: string,
): Promise<Result<void, LastOwner>> {
  const owners = await roster.owners();
  if (owners.some(({ state }) => state === 'active')) return ok(undefined);
  await roster.setRole(userId, 'owner');
  await roster.setEnabled(userId, true);
  return id === userId ? fail({ code: 'last-owner' }) : ok(undefined);
}
