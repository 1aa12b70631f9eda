import { randomUUID } from 'node:crypto';
import type { AuditedChange } from '@agentic-retail/domain/audit/audit-entry';
import type { TransactItem } from '../conditional-write.ts';
import { currentRequest } from '../request-context.ts';
import { currentTiming } from '../timing.ts';
import { toAuditItem } from './audit-item.ts';

/** Who acts where nobody asked: a sweep that a schedule started. */
const system = { userId: 'system', name: 'System' } as const;
/** Who acts on a public route. */
const stranger = { userId: 'nobody', name: 'Not signed in' } as const;
const nowhere = { sourceIp: '', userAgent: '', requestId: '', correlationId: '' } as const;

/**
 * The entry of a change, for the transaction that makes the change: both are written or none. Who
 * makes it, and from where, is that of the request.
 *
 * @param isSealedLater for what people wait for at a till: the chain takes it up with the next entry
 */
export function auditWrite(
  tableName: string,
  change: AuditedChange,
  { isSealedLater = false }: { readonly isSealedLater?: boolean } = {},
): TransactItem {
  const request = currentRequest();
  if (request && !isSealedLater) request.isToBeSealed = true;
  const entry = {
    ...change,
    id: randomUUID(),
    // Not a time that somebody sent: the chain goes by it.
    at: new Date(currentTiming().wallClock()).toISOString(),
    actor: request ? (request.actor ?? stranger) : system,
    origin: request?.origin ?? nowhere,
  };
  return {
    Put: {
      TableName: tableName,
      Item: toAuditItem(entry),
      ConditionExpression: 'attribute_not_exists(entry_id)',
    },
  };
}
