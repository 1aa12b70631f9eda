import { compareCodeUnits } from '@agentic-retail/domain/compare-code-units';
import { isPromotion, type StaffMember } from '@agentic-retail/domain/identity/staff-member';

/** The staff as it is listed: the most trusted first, and by name among equals. */
export function orderStaff(staff: Iterable<StaffMember>): StaffMember[] {
  return [...staff].sort((a, b) => {
    if (a.role !== b.role) return isPromotion(a.role, b.role) ? 1 : -1;
    return compareCodeUnits(a.name, b.name) || compareCodeUnits(a.id, b.id);
  });
}
