import type {
  CountLine,
  CountScope,
  CountStatus,
  StockCount,
} from '@agentic-retail/domain/stock/stock-count';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { Tables } from './tables.ts';

/** Stands where a line has its SKU, which never begins so. */
export const headerSku = '#';

/** A count as it stands in the Counts table, before its lines. */
export interface CountItem {
  count_id: string;
  sku: typeof headerSku;
  name: string;
  scope: CountScope;
  status: CountStatus;
  applying_since?: string | undefined;
  opened_at: string;
  opened_by_id: string;
  opened_by_name: string;
  closed_at?: string | undefined;
  sale_id?: string | undefined;
  /** From the first entry on: says it to a write that can't look at the lines. */
  has_entries?: boolean | undefined;
  settled_by_id?: string | undefined;
  settled_by_name?: string | undefined;
}

/** A counted product as it stands there. It has no status: the index holds counts only. */
export interface CountLineItem {
  count_id: string;
  sku: string;
  entry_id: string;
  counted: number;
  stock_when_counted: number;
  counted_at: string;
  counted_by_id: string;
  counted_by_name: string;
  is_applied: boolean;
}

export function toCountItem(count: StockCount): CountItem {
  return {
    count_id: count.id,
    sku: headerSku,
    name: count.name,
    scope: count.scope,
    status: count.status,
    opened_at: count.openedAt,
    opened_by_id: count.openedBy.userId,
    opened_by_name: count.openedBy.name,
    closed_at: count.closedAt,
    sale_id: count.saleId,
  };
}

/**
 * Opens a count as a part of another write. It never fails: a count that has the id by then stays as
 * it is.
 */
export function raiseCount(tables: Pick<Tables, 'counts'>, count: StockCount): TransactItem {
  const { count_id, sku, closed_at: _, ...fields } = toCountItem(count);
  const names = Object.keys(fields);
  return {
    Update: {
      TableName: tables.counts,
      Key: { count_id, sku },
      UpdateExpression: `SET ${names.map((it) => `#${it} = if_not_exists(#${it}, :${it})`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((it) => [`#${it}`, it])),
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [`:${name}`, value]),
      ),
    },
  };
}

export function fromCountItem(item: CountItem): StockCount {
  return {
    id: item.count_id,
    name: item.name,
    scope: item.scope,
    status: item.status,
    isApplying: item.applying_since !== undefined,
    openedAt: item.opened_at,
    openedBy: { userId: item.opened_by_id, name: item.opened_by_name },
    ...(item.closed_at !== undefined && { closedAt: item.closed_at }),
    ...(item.sale_id !== undefined && { saleId: item.sale_id }),
    ...(item.settled_by_id !== undefined && {
      settledBy: { id: item.settled_by_id, name: item.settled_by_name ?? '' },
    }),
  };
}

export function toCountLineItem(countId: string, line: CountLine): CountLineItem {
  return {
    count_id: countId,
    sku: line.sku,
    entry_id: line.entryId,
    counted: line.counted,
    stock_when_counted: line.stockWhenCounted,
    counted_at: line.countedAt,
    counted_by_id: line.countedBy.userId,
    counted_by_name: line.countedBy.name,
    is_applied: line.isApplied,
  };
}

export function fromCountLineItem(item: CountLineItem): CountLine {
  return {
    sku: item.sku,
    entryId: item.entry_id,
    counted: item.counted,
    stockWhenCounted: item.stock_when_counted,
    countedAt: item.counted_at,
    countedBy: { userId: item.counted_by_id, name: item.counted_by_name },
    isApplied: item.is_applied,
  };
}
