import type { DiscountApproval } from '@agentic-retail/domain/sale/discount-approval';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { ApprovalRepository } from '../ports/approval-repository.ts';
import { type ApprovalItem, fromApprovalItem, toApprovalItem } from './approval-item.ts';
import type { Tables } from './tables.ts';

/** Approvals in DynamoDB: one item each. */
export class DynamoApprovalRepository implements ApprovalRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: { readonly TableName: string };
  readonly #auditLog: string;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#table = { TableName: tables.discountApprovals };
    this.#auditLog = tables.auditLog;
  }

  async add(approval: DiscountApproval): Promise<DiscountApproval> {
    const { id, registerId, discount, total } = approval;
    const written = await conditionalWrite(this.#client, [
      {
        Put: {
          ...this.#table,
          Item: toApprovalItem(approval),
          ConditionExpression: 'attribute_not_exists(approval_id)',
        },
      },
      auditWrite(this.#auditLog, {
        kind: 'discount-approved',
        subject: id,
        after: { registerId, discount, total },
      }),
    ]);
    if (written.ok) return approval;
    const Key = { approval_id: approval.id };
    const get = new GetCommand({ ...this.#table, Key, ConsistentRead: true });
    const { Item } = await this.#client.send(get);
    return fromApprovalItem(Item as ApprovalItem);
  }
}
