import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import type { SoldLine } from '@agentic-retail/domain/sale/sold-line';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import type { RecordedSale } from '../ports/sale-repository.ts';

/** A line of a sale or a refund as it stands in a table. */
export interface LineItem {
  sku: string;
  name: string;
  quantity: number;
  unit_price: number;
  gross: number;
  discount: number;
  manual_discount?: number | undefined;
  promotion_name?: string | undefined;
  tax_rate: number;
  tax: number;
  line_total: number;
  category?: string | undefined;
  unit_cost?: number | undefined;
}

/** A sale as it stands in the Transactions table. */
export interface TransactionItem {
  transaction_id: string;
  timestamp: string;
  date: string;
  register_id: string;
  receipt_number?: string | undefined;
  session_id?: string | undefined;
  user_id: string;
  cashier_name: string;
  /** None of a large sale: they stand in parts, see `LinePartItem`. */
  lines: LineItem[];
  /** How many parts hold the lines of a large sale. */
  line_parts?: number;
  subtotal: number;
  discount_total: number;
  tax: number;
  total: number;
  taxes: Transaction['taxes'];
  approval?: Transaction['approval'];
  payments: Transaction['payments'];
  change: number;
  currency: string;
  prices_include_tax: boolean;
  status: Transaction['status'];
  refunded?: Transaction['refunded'];
  source: Transaction['source'];
  /** Where `timestamp`, which is a part of the key, is the time of a clock that was wrong. */
  booked_at?: string | undefined;
  sent_by?: Transaction['sentBy'];
  conflicts?: Transaction['conflicts'];
  count_id?: string | undefined;
  recorded_at: string;
  conflict_review?: Transaction['review'];
  request_fingerprint: string;
}

/** Both parts of the key follow from the id alone, so that a repeat always meets the first. */
export function transactionKey(id: string) {
  return { transaction_id: id, timestamp: saleTime(id) };
}

export function toTransactionItem({ transaction, fingerprint }: RecordedSale): TransactionItem {
  const key = transactionKey(transaction.id);
  return {
    ...key,
    date: transaction.date,
    register_id: transaction.registerId,
    receipt_number: transaction.receiptNumber,
    session_id: transaction.sessionId,
    user_id: transaction.userId,
    cashier_name: transaction.cashierName,
    lines: transaction.lines.map(toLineItem),
    subtotal: transaction.subtotal,
    discount_total: transaction.discountTotal,
    tax: transaction.tax,
    total: transaction.total,
    taxes: transaction.taxes,
    approval: transaction.approval,
    payments: transaction.payments,
    change: transaction.change,
    currency: transaction.currency,
    prices_include_tax: transaction.pricesIncludeTax,
    status: transaction.status,
    source: transaction.source,
    booked_at: transaction.timestamp === key.timestamp ? undefined : transaction.timestamp,
    sent_by: transaction.sentBy,
    conflicts: transaction.conflicts,
    count_id: transaction.countId,
    recorded_at: transaction.recordedAt,
    request_fingerprint: fingerprint,
  };
}

export function fromTransactionItem(item: TransactionItem): RecordedSale {
  const transaction: Transaction = {
    id: item.transaction_id,
    timestamp: item.booked_at ?? item.timestamp,
    date: item.date,
    registerId: item.register_id,
    ...(item.receipt_number !== undefined && { receiptNumber: item.receipt_number }),
    ...(item.session_id !== undefined && { sessionId: item.session_id }),
    userId: item.user_id,
    cashierName: item.cashier_name,
    lines: item.lines.map(fromLineItem),
    subtotal: item.subtotal,
    discountTotal: item.discount_total,
    tax: item.tax,
    total: item.total,
    taxes: item.taxes,
    ...(item.approval && { approval: item.approval }),
    payments: item.payments,
    change: item.change,
    currency: item.currency,
    pricesIncludeTax: item.prices_include_tax,
    status: item.status,
    ...(item.refunded && { refunded: item.refunded }),
    source: item.source,
    ...(item.sent_by && { sentBy: item.sent_by }),
    ...(item.conflicts && { conflicts: item.conflicts }),
    ...(item.count_id !== undefined && { countId: item.count_id }),
    recordedAt: item.recorded_at,
    ...(item.conflict_review && { review: item.conflict_review }),
  };
  return { transaction, fingerprint: item.request_fingerprint };
}

export function toLineItem(line: SoldLine): LineItem {
  return {
    sku: line.sku,
    name: line.name,
    quantity: line.quantity,
    unit_price: line.unitPrice,
    gross: line.gross,
    discount: line.discount,
    manual_discount: line.manualDiscount,
    promotion_name: line.promotionName,
    tax_rate: line.taxRate,
    tax: line.tax,
    line_total: line.lineTotal,
    category: line.category,
    unit_cost: line.unitCost,
  };
}

export function fromLineItem(item: LineItem): SoldLine {
  return {
    sku: item.sku,
    name: item.name,
    quantity: item.quantity,
    unitPrice: item.unit_price,
    gross: item.gross,
    discount: item.discount,
    ...(item.manual_discount !== undefined && { manualDiscount: item.manual_discount }),
    ...(item.promotion_name !== undefined && { promotionName: item.promotion_name }),
    taxRate: item.tax_rate,
    tax: item.tax,
    lineTotal: item.line_total,
    ...(item.category !== undefined && { category: item.category }),
    ...(item.unit_cost !== undefined && { unitCost: item.unit_cost }),
  };
}
