import { invoiceNumber } from '@agentic-retail/domain/purchasing/invoice-number';
import {
  type InvoiceStatus,
  requestStatusOf,
} from '@agentic-retail/domain/purchasing/invoice-status';
import {
  orderedTotal,
  type PurchaseInvoice,
} from '@agentic-retail/domain/purchasing/purchase-invoice';
import { ok } from '@agentic-retail/domain/result';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { attemptMs } from '@agentic-retail/service-kit/client-timing';
import { conditionalWrite, type TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { Patience } from '@agentic-retail/service-kit/patience';
import type { PageRequest } from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { InvoiceRepository, ReceivedLine } from '../ports/invoice-repository.ts';
import {
  counterKey,
  fromInvoiceItem,
  type InvoiceCounterItem,
  type InvoiceItem,
  toInvoiceItem,
} from './invoice-item.ts';
import { moveRequest } from './move-request.ts';
import { logChange } from './move-stock.ts';
import { mapPage, queryPage } from './query-page.ts';
import type { Tables } from './tables.ts';

/** Purchase invoices in DynamoDB, with the counter of each year beside them. */
export class DynamoInvoiceRepository implements InvoiceRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;
  readonly #table: { readonly TableName: string };

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
    this.#table = { TableName: tables.invoices };
  }

  async draft(
    draft: Omit<PurchaseInvoice, 'number'>,
    year: string,
  ): Promise<PurchaseInvoice | undefined> {
    const patience = new Patience(attemptMs);
    for (;;) {
      const counter = (await this.#get(counterKey(year))) as InvoiceCounterItem | undefined;
      const last = counter?.last_number ?? 0;
      const invoice = { ...draft, number: invoiceNumber(year, last + 1) };
      const written = await conditionalWrite(this.#client, [
        this.#count(year, last),
        {
          Put: {
            ...this.#table,
            Item: toInvoiceItem(invoice),
            ConditionExpression: 'attribute_not_exists(invoice_id)',
          },
        },
        ...invoice.lines.flatMap(({ requestId, sku }) =>
          moveRequest(this.#tables, {
            requestId,
            sku,
            from: 'pending',
            to: 'approved',
            invoiceNumber: invoice.number,
          }),
        ),
        auditWrite(this.#tables.auditLog, {
          kind: 'invoice-drafted',
          subject: invoice.number,
          after: { supplier: invoice.supplier.name, total: orderedTotal(invoice) },
        }),
      ]);
      if (written.ok) return invoice;
      if (written.error.some(({ index }) => index > 1)) return undefined;
      // Somebody else took the number at the same moment.
      await patience.waitForTurn(`number ${invoice.number} was taken`);
    }
  }

  /** Takes the next number, if nobody else has. */
  #count(year: string, last: number): TransactItem {
    return {
      Update: {
        ...this.#table,
        Key: counterKey(year),
        UpdateExpression: 'SET last_number = :next',
        ConditionExpression:
          last === 0 ? 'attribute_not_exists(invoice_id)' : 'last_number = :last',
        ExpressionAttributeValues: { ':next': last + 1, ...(last > 0 && { ':last': last }) },
      },
    };
  }

  async find(number: string): Promise<PurchaseInvoice | undefined> {
    const item = await this.#get({ invoice_id: number });
    return item && fromInvoiceItem(item as InvoiceItem);
  }

  async #get(Key: { invoice_id: string }): Promise<object | undefined> {
    const get = new GetCommand({ ...this.#table, Key, ConsistentRead: true });
    return (await this.#client.send(get)).Item;
  }

  async list(status: InvoiceStatus, page: PageRequest) {
    const partition = {
      table: this.#table.TableName,
      index: 'status-index',
      name: 'status',
      value: status,
      otherKeys: ['created_at', 'invoice_id'],
      isDescending: true,
    };
    const read = await queryPage<InvoiceItem>(this.#client, partition, page);
    return read.ok ? ok(mapPage(read.value, fromInvoiceItem)) : read;
  }

  async move(from: PurchaseInvoice, to: PurchaseInvoice): Promise<boolean> {
    const before = requestStatusOf(from.status);
    const after = requestStatusOf(to.status);
    const requests =
      before === after
        ? []
        : to.lines.flatMap(({ requestId, sku }) =>
            moveRequest(this.#tables, { requestId, sku, from: before, to: after }),
          );
    const written = await conditionalWrite(this.#client, [
      this.#replace(to),
      ...requests,
      auditWrite(this.#tables.auditLog, {
        kind: 'invoice-moved',
        subject: to.number,
        before: { status: from.status },
        after: { status: to.status },
      }),
    ]);
    return written.ok;
  }

  async receive(
    to: PurchaseInvoice,
    lines: readonly ReceivedLine[],
    fulfilled: readonly { readonly requestId: string; readonly sku: string }[],
  ): Promise<boolean> {
    const written = await conditionalWrite(this.#client, [
      this.#replace(to),
      ...lines.flatMap((line) => [
        this.#takeIn(line, to.updatedAt),
        logChange(this.#tables, line.change),
      ]),
      ...fulfilled.flatMap(({ requestId, sku }) =>
        moveRequest(this.#tables, { requestId, sku, from: 'ordered', to: 'received' }),
      ),
      this.#auditOf(to, lines),
    ]);
    return written.ok;
  }

  #auditOf({ number, status }: PurchaseInvoice, lines: readonly ReceivedLine[]): TransactItem {
    return auditWrite(this.#tables.auditLog, {
      kind: 'goods-received',
      subject: number,
      before: {
        costs: Object.fromEntries(lines.map(({ product }) => [product.sku, product.cost])),
      },
      after: {
        costs: Object.fromEntries(lines.map(({ product, cost }) => [product.sku, cost])),
        quantities: Object.fromEntries(
          lines.map(({ change }) => [change.sku, change.quantityChange]),
        ),
        status,
      },
    });
  }

  /** Puts goods on the shelf, if the product still has the cost that the new one was made from. */
  #takeIn({ change, product, cost }: ReceivedLine, at: string): TransactItem {
    return {
      Update: {
        TableName: this.#tables.products,
        Key: { sku: change.sku },
        UpdateExpression:
          'SET stock_quantity = stock_quantity + :units, cost = :cost, updated_at = :at, version = :next',
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: {
          ':units': change.quantityChange,
          ':cost': cost,
          ':at': at,
          ':version': product.version,
          ':next': product.version + 1,
        },
      },
    };
  }

  #replace(to: PurchaseInvoice): TransactItem {
    return {
      Put: {
        ...this.#table,
        Item: toInvoiceItem(to),
        ConditionExpression: 'version = :before',
        ExpressionAttributeValues: { ':before': to.version - 1 },
      },
    };
  }
}
