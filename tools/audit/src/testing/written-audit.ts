import { createTestTables } from '@agentic-retail/engine/test-tables';
import { AuditChain } from '@agentic-retail/service-kit/audit/audit-chain';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

type Item = Record<string, unknown> & { audit_month: string; entry_id: string };

export interface WrittenAudit {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  readonly chain: AuditChain;
  /** Writes entries, each in a transaction of its own. */
  write(count: number): Promise<void>;
  /** What stands in the partition of the chain or of this month, in order. */
  items(of: 'chain' | 'entries'): Promise<Item[]>;
  close(): void;
}

/** An audit of its own on the real engine. */
export async function writtenAudit(): Promise<WrittenAudit> {
  const { clientConfig, tableNames } = await createTestTables();
  const client = createDynamoClient(clientConfig);
  const name = tableNames.auditLog;
  let written = 0;
  return {
    client,
    name,
    chain: new AuditChain(client, name),
    async write(count) {
      for (let index = 0; index < count; index++) {
        written += 1;
        const after = { price: written, nested: { b: [1, 2], a: 'text' } };
        const change = { kind: 'product-changed', subject: `P-${written}`, after } as const;
        const made = await conditionalWrite(client, [auditWrite(name, change)]);
        if (!made.ok) throw new Error('an entry was not written');
      }
    },
    async items(of) {
      const month = of === 'chain' ? of : new Date().toISOString().slice(0, 7);
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: name,
          KeyConditionExpression: 'audit_month = :month',
          ExpressionAttributeValues: { ':month': month },
        }),
      );
      return Items as Item[];
    },
    close: () => client.destroy(),
  };
}
