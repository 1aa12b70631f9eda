import type { AuditEntry, AuditKind } from '@agentic-retail/domain/audit/audit-entry';
import { useCallback } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { type PagedList, usePagedList } from '../../../lib/use-paged-list.ts';

export interface AuditChoice {
  /** The shop's calendar day. */
  readonly date: string;
  readonly kind: AuditKind | undefined;
  readonly actorId: string | undefined;
}

/** Who did what on a day, the newest first. */
export function useAudit({ date, kind, actorId }: AuditChoice): PagedList<AuditEntry> {
  const api = useBackOffice();
  return usePagedList(
    useCallback(
      (cursor) => api.listAudit({ query: { date, kind, actorId, cursor } }),
      [api, date, kind, actorId],
    ),
  );
}
