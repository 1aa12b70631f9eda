import { createHash } from 'node:crypto';
import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';

/** Tells one sale's request from another's, whatever the order of the fields in it. */
export function fingerprintOf({ registerId, lines, payments, expectedTotal }: SaleRequest): string {
  const content = [
    registerId,
    lines.map(({ sku, quantity }) => [sku, quantity]),
    payments.map((payment) => [
      payment.method,
      payment.amount,
      payment.method === 'cash' ? payment.tendered : payment.reference,
    ]),
    expectedTotal,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
