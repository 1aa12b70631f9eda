import { ok } from '@agentic-retail/domain/result';
import {
  type AuditItem,
  auditKey,
  fromAuditItem,
} from '@agentic-retail/service-kit/audit/audit-item';
import {
  cursorOf,
  keyOf,
  refusedCursor,
  refuseForeignCursor,
} from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditFilter, AuditLog } from '../ports/audit-log.ts';
import type { Tables } from './tables.ts';

/** How often a page reads on for entries that match: the next one goes on from there. */
const readsOfPage = 10;

/** The audit in DynamoDB: a partition for each month, by UTC. */
export class DynamoAuditLog implements AuditLog {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;

  constructor(client: DynamoDBDocumentClient, { auditLog }: Pick<Tables, 'auditLog'>) {
    this.#client = client;
    this.#tableName = auditLog;
  }

  async list(filter: AuditFilter) {
    const { from, to, limit, cursor } = filter;
    const start = keyOf(cursor, ['entry_id']);
    if (!start.ok) return start;
    const found: AuditItem[] = [];
    let after = start.value && String(start.value.entry_id);
    if (after !== undefined && (after < from || after > to)) return refusedCursor();
    let month = monthOf(after ?? to);
    for (let reads = 0; reads < readsOfPage && found.length < limit; reads++) {
      const read = await refuseForeignCursor(cursor, () =>
        this.#read({ ...filter, limit: limit - found.length }, month, after),
      );
      if (!read.ok) return read;
      const { Items = [], LastEvaluatedKey } = read.value;
      found.push(...(Items as AuditItem[]));
      after = LastEvaluatedKey && String(LastEvaluatedKey.entry_id);
      if (after !== undefined) continue;
      if (month === monthOf(from)) return ok({ items: found.map(fromAuditItem) });
      // A day may lie in two months: the zone of the shop is not that of the partitions.
      month = monthOf(from);
    }
    const nextCursor = cursorOf({ entry_id: after ?? `${month}-31T~` });
    return ok({
      items: found.map(fromAuditItem),
      ...(nextCursor !== undefined && { nextCursor }),
    });
  }

  #read(filter: AuditFilter, month: string, after: string | undefined) {
    const conditions = [
      ...(filter.kind === undefined ? [] : ['kind = :kind']),
      ...(filter.actorId === undefined ? [] : ['actor_id = :actor']),
    ];
    return this.#client.send(
      new QueryCommand({
        TableName: this.#tableName,
        KeyConditionExpression: 'audit_month = :month AND entry_id BETWEEN :from AND :to',
        ...(conditions.length > 0 && { FilterExpression: conditions.join(' AND ') }),
        ExpressionAttributeValues: {
          ':month': month,
          ':from': filter.from,
          ':to': filter.to,
          ...(filter.kind !== undefined && { ':kind': filter.kind }),
          ...(filter.actorId !== undefined && { ':actor': filter.actorId }),
        },
        ScanIndexForward: false,
        Limit: filter.limit,
        ...(after !== undefined && { ExclusiveStartKey: auditKey(after) }),
      }),
    );
  }
}

function monthOf(time: string): string {
  return auditKey(time).audit_month;
}
