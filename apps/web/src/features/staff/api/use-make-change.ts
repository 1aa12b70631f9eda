import type { CallFailure } from '@agentic-retail/contracts/client';
import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import type { Result } from '@agentic-retail/domain/result';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import type { StaffChange } from '../describe-change.ts';

/** Makes a change, and gives who they are then, unless that is as before. */
export function useMakeChange() {
  const api = useBackOffice();
  return (
    id: string,
    change: StaffChange,
  ): Promise<Result<StaffMember | undefined, CallFailure>> => {
    const params = { id };
    switch (change.kind) {
      case 'role':
        return api.setStaffRole({ params, body: { role: change.role } });
      case 'access':
        return api.setStaffAccess({ params, body: { isEnabled: change.isEnabled } });
      case 'remove-pin':
        return api.removeStaffPin({ params });
      case 'remove-second-factor':
        return api.removeStaffSecondFactor({ params });
    }
  };
}
