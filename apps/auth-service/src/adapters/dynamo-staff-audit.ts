import type { AuditedChange } from '@agentic-retail/domain/audit/audit-entry';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite, type TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StaffAudit } from '../ports/staff-audit.ts';

/** The audit in DynamoDB. The user pool takes part in no transaction, so an entry is one of its own. */
export class DynamoStaffAudit implements StaffAudit {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  record(change: AuditedChange): Promise<void> {
    return this.#write(auditWrite(this.#tableName, change));
  }

  recordLater(change: AuditedChange): Promise<void> {
    return this.#write(auditWrite(this.#tableName, change, { isSealedLater: true }));
  }

  async #write(entry: TransactItem): Promise<void> {
    const written = await conditionalWrite(this.#client, [entry]);
    // Its id is random, so there is no other of it.
    if (!written.ok) throw new Error('an audit entry has the id of another');
  }
}
