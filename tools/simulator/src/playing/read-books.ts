import type {
  CashSessionItem,
  RegisterItem,
} from '@agentic-retail/inventory-service/adapters/cash-session-item';
import type {
  CountItem,
  CountLineItem,
} from '@agentic-retail/inventory-service/adapters/count-item';
import type {
  InvoiceCounterItem,
  InvoiceItem,
} from '@agentic-retail/inventory-service/adapters/invoice-item';
import type { ProductItem } from '@agentic-retail/inventory-service/adapters/product-item';
import type { RefundItem } from '@agentic-retail/inventory-service/adapters/refund-item';
import type {
  OpenRequestItem,
  RestockRequestItem,
} from '@agentic-retail/inventory-service/adapters/restock-request-item';
import type { StockChangeItem } from '@agentic-retail/inventory-service/adapters/stock-change-item';
import type { Tables } from '@agentic-retail/inventory-service/adapters/tables';
import type { TransactionItem } from '@agentic-retail/inventory-service/adapters/transaction-item';
import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';

/** All that stands in the tables, as it stands there. */
export interface Books {
  readonly products: readonly ProductItem[];
  readonly log: readonly StockChangeItem[];
  readonly sales: readonly TransactionItem[];
  readonly refunds: readonly RefundItem[];
  readonly registers: readonly RegisterItem[];
  readonly sessions: readonly CashSessionItem[];
  readonly counts: readonly CountItem[];
  readonly countLines: readonly CountLineItem[];
  readonly requests: readonly RestockRequestItem[];
  readonly openMarks: readonly OpenRequestItem[];
  readonly invoices: readonly InvoiceItem[];
  readonly counters: readonly InvoiceCounterItem[];
}

export async function readBooks(client: DynamoDBDocumentClient, tables: Tables): Promise<Books> {
  async function all(TableName: string): Promise<object[]> {
    const items: object[] = [];
    const pages = paginateScan({ client }, { TableName, ConsistentRead: true });
    for await (const { Items = [] } of pages) items.push(...Items);
    return items;
  }
  const counts = await all(tables.counts);
  const requests = await all(tables.restockRequests);
  const invoices = await all(tables.invoices);
  const isLine = (item: object) => 'entry_id' in item;
  const isMark = (item: object) => 'open_request_id' in item;
  const isCounter = (item: object) => 'last_number' in item;
  return {
    products: (await all(tables.products)) as ProductItem[],
    log: (await all(tables.inventoryLogs)) as StockChangeItem[],
    sales: (await all(tables.transactions)) as TransactionItem[],
    refunds: (await all(tables.refunds)) as RefundItem[],
    registers: (await all(tables.registers)) as RegisterItem[],
    sessions: (await all(tables.cashSessions)) as CashSessionItem[],
    counts: counts.filter((item) => !isLine(item)) as CountItem[],
    countLines: counts.filter(isLine) as CountLineItem[],
    requests: requests.filter((item) => !isMark(item)) as RestockRequestItem[],
    openMarks: requests.filter(isMark) as OpenRequestItem[],
    invoices: invoices.filter((item) => !isCounter(item)) as InvoiceItem[],
    counters: invoices.filter(isCounter) as InvoiceCounterItem[],
  };
}
