import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { useCallback, useMemo, useState } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { type PagedList, usePagedList } from '../../../lib/use-paged-list.ts';
import { orderStaff } from '../order-staff.ts';

export interface Staff extends PagedList<StaffMember> {
  /** Shows somebody as they are by now, or who is new. */
  readonly put: (member: StaffMember) => void;
}

/** Everybody who has an account, with the changes that were made here since the list was loaded. */
export function useStaff(): Staff {
  const api = useBackOffice();
  const list = usePagedList<StaffMember>(
    useCallback(
      (cursor) => api.listStaff({ query: cursor === undefined ? {} : { cursor } }),
      [api],
    ),
  );
  const [changed, setChanged] = useState<ReadonlyMap<string, StaffMember>>(new Map());
  const items = useMemo(() => {
    const byId = new Map(list.items.map((member) => [member.id, member]));
    return orderStaff(new Map([...byId, ...changed]).values());
  }, [list.items, changed]);
  return {
    ...list,
    items,
    put: (member) => setChanged(new Map([...changed, [member.id, member]])),
    reload: () => {
      setChanged(new Map());
      list.reload();
    },
  };
}
