import { randomBytes } from 'node:crypto';
import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';

/** A till's request that pays `total` in exact cash. */
export function saleRequest(
  lines: SaleRequest['lines'],
  total: number,
  more: Partial<SaleRequest> = {},
): SaleRequest {
  return {
    id: makeSaleId(Date.now(), randomBytes(10)),
    registerId: 'till-1',
    lines,
    payments: total === 0 ? [] : [{ method: 'cash', amount: total, tendered: total }],
    expectedTotal: total,
    ...more,
  };
}
