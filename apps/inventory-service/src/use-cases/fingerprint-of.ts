import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import { sha256 } from './sha256.ts';

/** Tells one sale's request from another's, whatever the order of the fields in it. */
export function fingerprintOf(request: SaleRequest): string {
  const { registerId, lines, discounts = [], approvalId, payments, expectedTotal } = request;
  const content: unknown[] = [
    registerId,
    lines.map(({ sku, quantity }) => [sku, quantity]),
    payments.map((payment) => [
      payment.method,
      payment.amount,
      payment.method === 'cash' ? payment.tendered : payment.reference,
    ]),
    expectedTotal,
  ];
  // Left out where there are none: sales from before there were discounts keep their fingerprints.
  if (discounts.length > 0 || approvalId !== undefined) {
    content.push(
      discounts.map((discount) => [
        discount.sku,
        discount.kind,
        discount.kind === 'percent' ? discount.percent : discount.amount,
      ]),
      approvalId,
    );
  }
  return sha256(JSON.stringify(content));
}
