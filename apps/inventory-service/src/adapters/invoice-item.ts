import type { Supplier } from '@agentic-retail/domain/product/product';
import type { InvoiceStatus } from '@agentic-retail/domain/purchasing/invoice-status';
import type {
  GoodsReceipt,
  InvoiceLine,
  PurchaseInvoice,
} from '@agentic-retail/domain/purchasing/purchase-invoice';

interface LineItem {
  sku: string;
  name: string;
  request_id: string;
  quantity: number;
  received: number;
  unit_cost: number;
}

interface ReceiptItem {
  id: string;
  lines: GoodsReceipt['lines'];
  is_last: boolean;
  received_at: string;
  received_by_id: string;
  received_by_name: string;
}

/** A purchase invoice as it stands in the Invoices table. */
export interface InvoiceItem {
  invoice_id: string;
  status: InvoiceStatus;
  supplier: Supplier;
  lines: LineItem[];
  receipts: ReceiptItem[];
  currency: string;
  created_by_id: string;
  created_by_name: string;
  created_at: string;
  updated_at: string;
  version: number;
}

/** How many invoices a year has; it stands in the same table, and in no index. */
export interface InvoiceCounterItem {
  invoice_id: string;
  last_number: number;
}

/** The number of an invoice never looks so. */
export function counterKey(year: string): { invoice_id: string } {
  return { invoice_id: `counter#${year}` };
}

export function toInvoiceItem(invoice: PurchaseInvoice): InvoiceItem {
  return {
    invoice_id: invoice.number,
    status: invoice.status,
    supplier: invoice.supplier,
    lines: invoice.lines.map(toLineItem),
    receipts: invoice.receipts.map(toReceiptItem),
    currency: invoice.currency,
    created_by_id: invoice.createdBy.userId,
    created_by_name: invoice.createdBy.name,
    created_at: invoice.createdAt,
    updated_at: invoice.updatedAt,
    version: invoice.version,
  };
}

export function fromInvoiceItem(item: InvoiceItem): PurchaseInvoice {
  return {
    number: item.invoice_id,
    status: item.status,
    supplier: item.supplier,
    lines: item.lines.map(fromLineItem),
    receipts: item.receipts.map(fromReceiptItem),
    currency: item.currency,
    createdBy: { userId: item.created_by_id, name: item.created_by_name },
    createdAt: item.created_at,
    updatedAt: item.updated_at,
    version: item.version,
  };
}

function toLineItem({ requestId, unitCost, ...line }: InvoiceLine): LineItem {
  return { ...line, request_id: requestId, unit_cost: unitCost };
}

function fromLineItem({ request_id, unit_cost, ...line }: LineItem): InvoiceLine {
  return { ...line, requestId: request_id, unitCost: unit_cost };
}

function toReceiptItem(receipt: GoodsReceipt): ReceiptItem {
  return {
    id: receipt.id,
    lines: receipt.lines,
    is_last: receipt.isLast,
    received_at: receipt.receivedAt,
    received_by_id: receipt.receivedBy.userId,
    received_by_name: receipt.receivedBy.name,
  };
}

function fromReceiptItem(item: ReceiptItem): GoodsReceipt {
  return {
    id: item.id,
    lines: item.lines,
    isLast: item.is_last,
    receivedAt: item.received_at,
    receivedBy: { userId: item.received_by_id, name: item.received_by_name },
  };
}
