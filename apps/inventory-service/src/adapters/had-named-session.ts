import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { CashSessionItem } from './cash-session-item.ts';
import type { Tables } from './tables.ts';

/**
 * Whether the session that a sale made without the service names was one of its register's: a till
 * may send anything. It is read only where it is not the one that is open now. The answer lasts: no
 * session is deleted, or begins without being open.
 */
export async function hadNamedSession(
  client: DynamoDBDocumentClient,
  tables: Pick<Tables, 'cashSessions'>,
  { sentBy, sessionId: named, registerId }: Transaction,
  openSessionId: string | undefined,
): Promise<boolean> {
  if (sentBy === undefined || named === undefined || named === openSessionId) return true;
  const Key = { session_id: named };
  const get = new GetCommand({ TableName: tables.cashSessions, Key, ConsistentRead: true });
  const { Item } = await client.send(get);
  return (Item as CashSessionItem | undefined)?.register_id === registerId;
}
