import type { Supplier } from '@agentic-retail/domain/product/product';
import type { RestockAdvice } from '@agentic-retail/domain/restock/recommend-restock';
import type { RestockRequest } from '@agentic-retail/domain/restock/restock-request';
import type { RestockStatus } from '@agentic-retail/domain/restock/restock-status';

/** A request as it stands in the Restock_Requests table. */
export interface RestockRequestItem {
  request_id: string;
  product_sku: string;
  product_name: string;
  quantity: number;
  unit_cost: number;
  supplier: Supplier;
  status: RestockStatus;
  requested_by_id: string;
  requested_by_name: string;
  requested_at: string;
  advice?: RestockAdvice | undefined;
  invoice_number?: string | undefined;
  /** When somebody cancelled it; not when its invoice was. */
  cancelled_at?: string | undefined;
}

/** Stands in the table for as long as a product has a request that is open, so that it has one. */
export interface OpenRequestItem {
  request_id: string;
  open_request_id: string;
}

/** The key of a product's mark; the id of a request never looks so. */
export function openMarkKey(sku: string): { request_id: string } {
  return { request_id: `open#${sku}` };
}

export function toRestockRequestItem(request: RestockRequest): RestockRequestItem {
  return {
    request_id: request.id,
    product_sku: request.sku,
    product_name: request.productName,
    quantity: request.quantity,
    unit_cost: request.unitCost,
    supplier: request.supplier,
    status: request.status,
    requested_by_id: request.requestedBy.userId,
    requested_by_name: request.requestedBy.name,
    requested_at: request.requestedAt,
    advice: request.advice,
    invoice_number: request.invoiceNumber,
  };
}

export function fromRestockRequestItem(item: RestockRequestItem): RestockRequest {
  return {
    id: item.request_id,
    sku: item.product_sku,
    productName: item.product_name,
    quantity: item.quantity,
    unitCost: item.unit_cost,
    supplier: item.supplier,
    status: item.status,
    requestedBy: { userId: item.requested_by_id, name: item.requested_by_name },
    requestedAt: item.requested_at,
    ...(item.advice && { advice: item.advice }),
    ...(item.invoice_number !== undefined && { invoiceNumber: item.invoice_number }),
  };
}
