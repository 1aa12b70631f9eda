import type { DiscountApproval } from '@agentic-retail/domain/sale/discount-approval';
import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { ApprovalRepository } from '../ports/approval-repository.ts';
import { type ApprovalItem, fromApprovalItem, toApprovalItem } from './approval-item.ts';
import type { Tables } from './tables.ts';

/** Approvals in DynamoDB: one item each. */
export class DynamoApprovalRepository implements ApprovalRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: { readonly TableName: string };

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#table = { TableName: tables.discountApprovals };
  }

  async add(approval: DiscountApproval): Promise<DiscountApproval> {
    const written = await conditionalWrite(this.#client, [
      {
        Put: {
          ...this.#table,
          Item: toApprovalItem(approval),
          ConditionExpression: 'attribute_not_exists(approval_id)',
        },
      },
    ]);
    if (written.ok) return approval;
    const Key = { approval_id: approval.id };
    const get = new GetCommand({ ...this.#table, Key, ConsistentRead: true });
    const { Item } = await this.#client.send(get);
    return fromApprovalItem(Item as ApprovalItem);
  }
}
