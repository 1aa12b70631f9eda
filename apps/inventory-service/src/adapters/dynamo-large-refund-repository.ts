import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { LargeRefundRepository } from '../ports/large-refund-repository.ts';
import { documentIdOf } from './document-id.ts';
import { listPendingDocuments, movePart, readParts } from './line-parts.ts';
import { logChange, moveStock } from './move-stock.ts';
import { type PendingRefundItem, stockChangesOf } from './pending-refund-item.ts';
import type { Tables } from './tables.ts';

/** The goods of large refunds in DynamoDB: a write for each part, the last one ends the waiting. */
export class DynamoLargeRefundRepository implements LargeRefundRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
  }

  async putBack(refundId: string): Promise<void> {
    const { head, parts } = await readParts<PendingRefundItem>(
      this.#client,
      this.#tables,
      documentIdOf('refund', refundId),
    );
    if (!head) return;
    for (const part of parts.filter(({ state }) => state === 'waiting')) {
      const changes = stockChangesOf(head, part);
      const written = await conditionalWrite(this.#client, [
        movePart(this.#tables, part, 'done'),
        ...changes.map((change) => moveStock(this.#tables, change)),
        ...changes.map((change) => logChange(this.#tables, change)),
      ]);
      const wasDoneBefore = !written.ok && written.error.some(({ index }) => index === 0);
      if (!written.ok && !wasDoneBefore) {
        throw new ServiceBusy(`refund ${refundId}: part ${part.part} cannot be put back`);
      }
    }
    const Key = { document_id: head.document_id, part: head.part };
    await conditionalWrite(this.#client, [{ Delete: { TableName: this.#tables.lineParts, Key } }]);
  }

  listPending(before: string): Promise<readonly string[]> {
    return listPendingDocuments(this.#client, this.#tables, 'refund', before);
  }
}
