import type { CashMovement } from '@agentic-retail/domain/register/cash-movement';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite, type TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { PageRequest } from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type {
  CashSessionRecord,
  CashSessionRepository,
  NotOpened,
} from '../ports/cash-session-repository.ts';
import {
  type CashSessionItem,
  fromCashSessionItem,
  type RegisterItem,
  toCashSessionItem,
} from './cash-session-item.ts';
import { fromLateSaleItem, type LateSaleItem, lateSalesOf } from './late-sale-item.ts';
import { mapPage, queryPage } from './query-page.ts';
import type { Tables } from './tables.ts';

/**
 * Cash sessions in DynamoDB. The register's own item says which one is open there; a session's item
 * carries the sums of its sales and refunds, each added by the write that records it.
 */
export class DynamoCashSessionRepository implements CashSessionRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
  }

  async open(session: CashSession): Promise<Result<void, NotOpened>> {
    const written = await conditionalWrite(this.#client, [
      {
        Put: {
          TableName: this.#tables.cashSessions,
          Item: toCashSessionItem(session),
          ConditionExpression: 'attribute_not_exists(session_id)',
        },
      },
      {
        Update: {
          TableName: this.#tables.registers,
          Key: { register_id: session.registerId },
          UpdateExpression: 'SET open_session_id = :id',
          ConditionExpression: 'attribute_not_exists(open_session_id)',
          ExpressionAttributeValues: { ':id': session.id },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
    ]);
    if (written.ok) return written;
    const [first] = written.error;
    if (first?.index === 0) return fail({ reason: 'opened-before' });
    return fail({ reason: 'register-in-session', sessionId: String(first?.item?.open_session_id) });
  }

  async find(id: string): Promise<CashSessionRecord | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({
        TableName: this.#tables.cashSessions,
        Key: { session_id: id },
        ConsistentRead: true,
      }),
    );
    return Item && fromCashSessionItem(Item as CashSessionItem);
  }

  async findOpen(registerId: string): Promise<CashSessionRecord | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({
        TableName: this.#tables.registers,
        Key: { register_id: registerId },
        ConsistentRead: true,
      }),
    );
    const { open_session_id: id } = (Item ?? {}) as Partial<RegisterItem>;
    return id === undefined ? undefined : this.find(id);
  }

  async addMovement(record: CashSessionRecord, movement: CashMovement): Promise<boolean> {
    const set = 'movements = list_append(movements, :movements)';
    const change = this.#change(record, set, { ':movements': [movement] });
    const { id, kind, amount, reason } = movement;
    const audited = auditWrite(this.#tables.auditLog, {
      kind: 'cash-moved',
      subject: record.session.registerId,
      after: { sessionId: record.session.id, movementId: id, kind, amount, reason },
    });
    return (await conditionalWrite(this.#client, [change, audited])).ok;
  }

  async close(record: CashSessionRecord, { id, registerId, closing }: CashSession) {
    const written = await conditionalWrite(this.#client, [
      this.#change(record, '#status = :closed, closing = :closing', {
        ':closed': 'closed',
        ':closing': closing,
      }),
      {
        Update: {
          TableName: this.#tables.registers,
          Key: { register_id: registerId },
          UpdateExpression: 'REMOVE open_session_id',
          ConditionExpression: 'open_session_id = :id',
          ExpressionAttributeValues: { ':id': id },
        },
      },
      auditWrite(this.#tables.auditLog, {
        kind: 'cash-session-closed',
        subject: registerId,
        after: {
          sessionId: id,
          countedCash: closing?.countedCash,
          variance: closing?.variance,
        },
      }),
    ]);
    return written.ok;
  }

  /** Changes an open session in which nothing has happened since it was read. */
  #change(
    { session, version }: CashSessionRecord,
    set: string,
    values: Readonly<Record<string, unknown>>,
  ): TransactItem {
    return {
      Update: {
        TableName: this.#tables.cashSessions,
        Key: { session_id: session.id },
        UpdateExpression: `SET ${set} ADD version :one`,
        ConditionExpression: '#status = :open AND version = :version',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':one': 1,
          ':open': 'open',
          ':version': version,
          ...values,
        },
      },
    };
  }

  async listLate(id: string, page: PageRequest) {
    const partition = {
      table: this.#tables.lineParts,
      name: 'document_id',
      value: lateSalesOf(id),
      otherKeys: ['part'],
    };
    const read = await queryPage<LateSaleItem>(this.#client, partition, page);
    return read.ok ? ok(mapPage(read.value, fromLateSaleItem)) : read;
  }

  async listDay(date: string, page: PageRequest) {
    const partition = {
      table: this.#tables.cashSessions,
      index: 'date-index',
      name: 'date',
      value: date,
      otherKeys: ['opened_at', 'session_id'],
      isDescending: true,
    };
    const read = await queryPage<CashSessionItem>(this.#client, partition, page);
    if (!read.ok) return read;
    return ok(mapPage(read.value, (item) => fromCashSessionItem(item).session));
  }
}
