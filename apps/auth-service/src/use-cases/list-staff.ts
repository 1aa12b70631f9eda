import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import type { Result } from '@agentic-retail/domain/result';
import type { RequestError } from '@agentic-retail/service-kit/failure';
import type { Page, PageRequest } from '@agentic-retail/service-kit/read-page';
import type { StaffRoster } from '../ports/staff-roster.ts';
import { type Asking, admitOwner } from './admit-owner.ts';

/** Everybody who has an account, page by page. */
export async function listStaff(
  roster: StaffRoster,
  asking: Asking,
  page: PageRequest,
): Promise<Result<Page<StaffMember>, RequestError>> {
  const admitted = await admitOwner(roster, asking);
  return admitted.ok ? roster.list(page) : admitted;
}
