import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type DocumentKind, documentIdOf, idOfDocument } from './document-id.ts';
import { HEAD, type LinePartItem, type PartState } from './line-part-item.ts';
import type { Tables } from './tables.ts';
import type { LineItem } from './transaction-item.ts';

/** The parts of a document, and its head, while it waits for its end. */
export interface DocumentParts<H> {
  readonly head: H | undefined;
  readonly parts: readonly LinePartItem[];
}

/** Everything there is of a document's lines in parts, as it is now. */
export async function readParts<H>(
  client: DynamoDBDocumentClient,
  tables: Tables,
  documentId: string,
): Promise<DocumentParts<H>> {
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const query: QueryCommand = new QueryCommand({
      TableName: tables.lineParts,
      KeyConditionExpression: 'document_id = :id',
      ExpressionAttributeValues: { ':id': documentId },
      ConsistentRead: true,
      ExclusiveStartKey,
    });
    const { Items = [], LastEvaluatedKey } = await client.send(query);
    items.push(...Items);
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return {
    head: items.find(({ part }) => part === HEAD) as H | undefined,
    parts: items.filter(({ part }) => part !== HEAD) as unknown as LinePartItem[],
  };
}

/** The lines of a sale or a refund: its own, or those in its parts. */
export async function readLines<L extends LineItem>(
  client: DynamoDBDocumentClient,
  tables: Tables,
  document: { readonly kind: DocumentKind; readonly id: string },
  { lines, line_parts = 0 }: { readonly lines: L[]; readonly line_parts?: number },
): Promise<L[]> {
  if (line_parts === 0) return lines;
  const { parts } = await readParts(client, tables, documentIdOf(document.kind, document.id));
  return parts.flatMap((part) => part.lines as L[]);
}

export function putPart(
  tables: Tables,
  Item: { readonly document_id: string; readonly part: string },
): TransactItem {
  return {
    Put: {
      TableName: tables.lineParts,
      Item,
      ConditionExpression: 'attribute_not_exists(document_id)',
    },
  };
}

/**
 * Moves a part on, if nobody else has.
 *
 * @param short what was missing of it, of a sale that has happened
 */
export function movePart(
  tables: Tables,
  { document_id, part, attempt, state }: Omit<LinePartItem, 'lines'>,
  to: PartState,
  short: LinePartItem['short'] = [],
): TransactItem {
  return {
    Update: {
      TableName: tables.lineParts,
      Key: { document_id, part },
      UpdateExpression: `SET #state = :to${short.length > 0 ? ', #short = :short' : ''}`,
      ConditionExpression: 'attempt = :attempt AND #state = :from',
      ExpressionAttributeNames: {
        '#state': 'state',
        ...(short.length > 0 && { '#short': 'short' }),
      },
      ExpressionAttributeValues: {
        ':attempt': attempt,
        ':from': state,
        ':to': to,
        ...(short.length > 0 && { ':short': short }),
      },
    },
  };
}

/** Which sales or refunds have waited for their end since before `since`, ISO 8601. */
export async function listPendingDocuments(
  client: DynamoDBDocumentClient,
  tables: Tables,
  kind: DocumentKind,
  since: string,
): Promise<string[]> {
  const ids: string[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const query: QueryCommand = new QueryCommand({
      TableName: tables.lineParts,
      IndexName: 'pending-index',
      KeyConditionExpression: '#pending = :kind AND #since < :since',
      ExpressionAttributeNames: { '#pending': 'pending', '#since': 'since' },
      ExpressionAttributeValues: { ':kind': kind, ':since': since },
      ExclusiveStartKey,
    });
    const { Items = [], LastEvaluatedKey } = await client.send(query);
    ids.push(...Items.map(({ document_id }) => idOfDocument(String(document_id))));
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return ids;
}
