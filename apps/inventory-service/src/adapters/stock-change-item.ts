import type { AdjustmentCause } from '@agentic-retail/domain/stock/adjustment-cause';
import type { StockChange, StockChangeReason } from '@agentic-retail/domain/stock/stock-change';

/** An entry of the Inventory_Logs table; before and after are derived when it is read. */
export interface StockChangeItem {
  log_id: string;
  timestamp: string;
  product_sku: string;
  quantity_change: number;
  reason: StockChangeReason;
  user_id: string;
  user_name: string;
  cause?: AdjustmentCause | undefined;
  reference?: string | undefined;
  note?: string | undefined;
}

export function toStockChangeItem(change: StockChange): StockChangeItem {
  return {
    log_id: change.id,
    timestamp: change.timestamp,
    product_sku: change.sku,
    quantity_change: change.quantityChange,
    reason: change.reason,
    user_id: change.actor.userId,
    user_name: change.actor.name,
    cause: change.cause,
    reference: change.reference,
    note: change.note,
  };
}

export function fromStockChangeItem(item: StockChangeItem): StockChange {
  return {
    id: item.log_id,
    sku: item.product_sku,
    quantityChange: item.quantity_change,
    reason: item.reason,
    timestamp: item.timestamp,
    actor: { userId: item.user_id, name: item.user_name },
    ...(item.cause !== undefined && { cause: item.cause }),
    ...(item.reference !== undefined && { reference: item.reference }),
    ...(item.note !== undefined && { note: item.note }),
  };
}
