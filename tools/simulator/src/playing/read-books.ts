import type { ChainFindings } from '@agentic-retail/audit/verify-chain';
import type { ApprovalItem } from '@agentic-retail/inventory-service/adapters/approval-item';
import type {
  CashSessionItem,
  RegisterItem,
} from '@agentic-retail/inventory-service/adapters/cash-session-item';
import type {
  CountItem,
  CountLineItem,
} from '@agentic-retail/inventory-service/adapters/count-item';
import type { DayReportItem } from '@agentic-retail/inventory-service/adapters/day-report-item';
import { documentIdOf } from '@agentic-retail/inventory-service/adapters/document-id';
import type {
  InvoiceCounterItem,
  InvoiceItem,
} from '@agentic-retail/inventory-service/adapters/invoice-item';
import {
  type LateSaleItem,
  lateSalesOf,
} from '@agentic-retail/inventory-service/adapters/late-sale-item';
import { HEAD, type LinePartItem } from '@agentic-retail/inventory-service/adapters/line-part-item';
import type { ProductItem } from '@agentic-retail/inventory-service/adapters/product-item';
import type {
  RefundItem,
  RefundLineItem,
} from '@agentic-retail/inventory-service/adapters/refund-item';
import type {
  OpenRequestItem,
  RestockRequestItem,
} from '@agentic-retail/inventory-service/adapters/restock-request-item';
import type { StockChangeItem } from '@agentic-retail/inventory-service/adapters/stock-change-item';
import type { TransactionItem } from '@agentic-retail/inventory-service/adapters/transaction-item';
import type { AuditItem } from '@agentic-retail/service-kit/audit/audit-item';
import { chainPartition } from '@agentic-retail/service-kit/audit/chain-block';
import type { Items } from '../ground/read-tables.ts';

/** All that stands in the tables. Sales and refunds have their lines, wherever those stand. */
export interface Books {
  readonly products: readonly ProductItem[];
  readonly log: readonly StockChangeItem[];
  readonly sales: readonly TransactionItem[];
  readonly refunds: readonly RefundItem[];
  /** What large sales and refunds that are on their way begin with. */
  readonly heads: readonly { readonly document_id: string }[];
  readonly parts: readonly LinePartItem[];
  /** The marks of sales that came after the session was closed which they were rung up in. */
  readonly lateSales: readonly LateSaleItem[];
  readonly approvals: readonly ApprovalItem[];
  readonly registers: readonly RegisterItem[];
  readonly sessions: readonly CashSessionItem[];
  readonly counts: readonly CountItem[];
  readonly countLines: readonly CountLineItem[];
  readonly requests: readonly RestockRequestItem[];
  readonly openMarks: readonly OpenRequestItem[];
  readonly invoices: readonly InvoiceItem[];
  readonly counters: readonly InvoiceCounterItem[];
  readonly dayReports: readonly DayReportItem[];
  readonly audit: readonly AuditItem[];
  readonly chain: ChainFindings;
}

export function readBooks(items: Items, chain: ChainFindings): Books {
  const isPart = ({ part }: { part?: unknown }) => part !== HEAD;
  const isLine = (item: object) => 'entry_id' in item;
  const isMark = (item: object) => 'open_request_id' in item;
  const isCounter = (item: object) => 'last_number' in item;
  const isLate = (item: { readonly document_id?: unknown }) =>
    String(item.document_id).startsWith(lateSalesOf(''));
  const lateSales = items.lineParts.filter(isLate) as unknown as LateSaleItem[];
  const documents = items.lineParts.filter((item) => !isLate(item));
  const parts = documents.filter(isPart) as unknown as LinePartItem[];
  const linesOf = (id: string) =>
    parts
      .filter(({ document_id }) => document_id === id)
      .sort((a, b) => (a.part < b.part ? -1 : 1))
      .flatMap(({ lines }) => lines);
  const sales = items.transactions as unknown as TransactionItem[];
  const refunds = items.refunds as unknown as RefundItem[];
  return {
    products: items.products as unknown as ProductItem[],
    log: items.inventoryLogs as unknown as StockChangeItem[],
    sales: sales.map((sale) =>
      sale.line_parts ? { ...sale, lines: linesOf(sale.transaction_id) } : sale,
    ),
    refunds: refunds.map((refund) =>
      refund.line_parts
        ? {
            ...refund,
            lines: linesOf(documentIdOf('refund', refund.refund_id)) as RefundLineItem[],
          }
        : refund,
    ),
    heads: documents.filter((item) => !isPart(item)) as unknown as Books['heads'],
    parts,
    lateSales,
    approvals: items.discountApprovals as unknown as ApprovalItem[],
    registers: items.registers as unknown as RegisterItem[],
    sessions: items.cashSessions as unknown as CashSessionItem[],
    counts: items.counts.filter((item) => !isLine(item)) as unknown as CountItem[],
    countLines: items.counts.filter(isLine) as unknown as CountLineItem[],
    requests: items.restockRequests.filter(
      (item) => !isMark(item),
    ) as unknown as RestockRequestItem[],
    openMarks: items.restockRequests.filter(isMark) as unknown as OpenRequestItem[],
    invoices: items.invoices.filter((item) => !isCounter(item)) as unknown as InvoiceItem[],
    counters: items.invoices.filter(isCounter) as unknown as InvoiceCounterItem[],
    dayReports: items.dayReports as unknown as DayReportItem[],
    audit: items.auditLog.filter(
      ({ audit_month }) => audit_month !== chainPartition,
    ) as unknown as AuditItem[],
    chain,
  };
}
