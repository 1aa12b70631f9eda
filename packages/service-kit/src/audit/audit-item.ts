import type { AuditEntry, AuditKind } from '@agentic-retail/domain/audit/audit-entry';

/** An entry as it stands in the table. It is hashed as a whole, whatever attributes it has. */
export interface AuditItem {
  readonly audit_month: string;
  readonly entry_id: string;
  readonly kind: AuditKind;
  readonly subject: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly source_ip: string;
  readonly user_agent: string;
  readonly register_id?: string | undefined;
  readonly request_id: string;
  readonly correlation_id: string;
  readonly before?: AuditEntry['before'];
  readonly after?: AuditEntry['after'];
}

/** Where an entry stands: its id begins with its time, and the month is the partition. */
export function auditKey(entryId: string): Pick<AuditItem, 'audit_month' | 'entry_id'> {
  return { audit_month: entryId.slice(0, 'yyyy-mm'.length), entry_id: entryId };
}

/** The time that an entry's id begins with. */
export function timeOfEntry(entryId: string): string {
  return entryId.split('#')[0] ?? '';
}

export function toAuditItem({ id, at, actor, origin, ...change }: AuditEntry): AuditItem {
  return {
    ...auditKey(`${at}#${id}`),
    kind: change.kind,
    subject: change.subject,
    actor_id: actor.userId,
    actor_name: actor.name,
    source_ip: origin.sourceIp,
    user_agent: origin.userAgent,
    register_id: origin.registerId,
    request_id: origin.requestId,
    correlation_id: origin.correlationId,
    before: change.before,
    after: change.after,
  };
}

export function fromAuditItem(item: AuditItem): AuditEntry {
  const [at = '', id = ''] = item.entry_id.split('#');
  return {
    id,
    at,
    kind: item.kind,
    subject: item.subject,
    actor: { userId: item.actor_id, name: item.actor_name },
    origin: {
      sourceIp: item.source_ip,
      userAgent: item.user_agent,
      ...(item.register_id !== undefined && { registerId: item.register_id }),
      requestId: item.request_id,
      correlationId: item.correlation_id,
    },
    ...(item.before !== undefined && { before: item.before }),
    ...(item.after !== undefined && { after: item.after }),
  };
}
