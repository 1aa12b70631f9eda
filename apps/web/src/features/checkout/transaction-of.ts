import type { ParsedInput, ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';

type CompleteSale = Routes['completeSale'];

/** What a service makes of `request`, for tests: the amounts of the lines do not matter there. */
export function transactionOf({
  id,
  registerId,
  payments,
  expectedTotal,
}: ParsedInput<CompleteSale>['body']): ResponseOf<CompleteSale> {
  const timestamp = saleTime(id);
  return {
    id,
    timestamp,
    date: timestamp.slice(0, 10),
    registerId,
    userId: 'u1',
    cashierName: 'Josie',
    lines: [],
    subtotal: expectedTotal,
    discountTotal: 0,
    tax: 0,
    total: expectedTotal,
    taxes: [],
    payments,
    change: 0,
    currency: 'GBP',
    pricesIncludeTax: true,
    status: 'completed',
    source: 'online',
    recordedAt: timestamp,
  };
}
