import type { AuditEntry } from '@agentic-retail/domain/audit/audit-entry';
import type { Actor } from '@agentic-retail/domain/identity/actor';
import { useMemo, useRef } from 'react';

/** Everybody who was in the list since it was opened, by name: a filter must not forget the others. */
export function useSeenActors(entries: readonly AuditEntry[]): readonly Actor[] {
  const seen = useRef(new Map<string, Actor>());
  return useMemo(() => {
    for (const { actor } of entries) seen.current.set(actor.userId, actor);
    return [...seen.current.values()].sort((a, b) => a.name.localeCompare(b.name));
  }, [entries]);
}
