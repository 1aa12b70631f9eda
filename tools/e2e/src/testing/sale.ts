import { randomBytes } from 'node:crypto';
import type { RequestOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';

export type SaleBody = RequestOf<Routes['completeSale']>['body'];
type RefundBody = RequestOf<Routes['refundSale']>['body'];
type ProductBody = RequestOf<Routes['createProduct']>['body'];

/** A till's request that pays `total` in exact cash. */
export function saleBody(lines: SaleBody['lines'], total: number): SaleBody {
  return {
    id: makeSaleId(Date.now(), randomBytes(10)),
    registerId: 'till-e2e',
    lines,
    payments: [{ method: 'cash', amount: total, tendered: total }],
    expectedTotal: total,
  };
}

/** What a till sends that sold two of `productBody` in exact cash without the service. */
export function offlineBody(sku: string): RequestOf<Routes['recordOfflineSale']>['body'] {
  return {
    id: makeSaleId(Date.now(), randomBytes(10)),
    registerId: 'till-offline',
    receiptNumber: 'till-offline/000001',
    cashier: { userId: 'somebody', name: 'Somebody' },
    lines: [{ sku, quantity: 2, unitPrice: 100, discount: 0, taxRate: 2000, tax: 33 }],
    pricesIncludeTax: true,
    taxes: [{ rate: 2000, net: 167, tax: 33 }],
    payments: [{ method: 'cash', amount: 200, tendered: 200 }],
    total: 200,
  };
}

/** A manager's request that hands `total` back in cash and puts everything back on the shelf. */
export function refundBody(
  lines: readonly { readonly sku: string; readonly quantity: number }[],
  total: number,
): RefundBody {
  return {
    id: makeSaleId(Date.now(), randomBytes(10)),
    registerId: 'till-e2e',
    lines: lines.map((line) => ({ ...line, backToStock: line.quantity })),
    payouts: [{ method: 'cash', amount: total }],
  };
}

/** A product of 1.00 that no promotion covers. */
export function productBody(sku: string, stockQuantity: number): ProductBody {
  return { sku, name: `Piece ${sku}`, category: 'End to end', price: 100, stockQuantity };
}

/** The value of a result that has to be one. */
export function successOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
