import type { CartLine } from '../pricing/price-cart.ts';
import type { Transaction } from '../sale/transaction.ts';

/** What tells one sale from another, whichever way it was sent. */
interface Sent {
  readonly registerId: string;
  readonly lines: readonly CartLine[];
  readonly payments: Transaction['payments'];
  readonly total: number;
}

/**
 * Whether a sale that is recorded under an id is the one that is sent under it again by the other way:
 * a till that got no answer may have sold on without the service.
 */
export function isSameSale(recorded: Transaction, sent: Sent): boolean {
  return contentOf(recorded) === contentOf(sent);
}

function contentOf({ registerId, lines, payments, total }: Sent): string {
  const units = new Map<string, number>();
  for (const { sku, quantity } of lines) units.set(sku, (units.get(sku) ?? 0) + quantity);
  const paid = payments.map((payment) => [
    payment.method,
    payment.amount,
    payment.method === 'cash' ? payment.tendered : payment.reference,
  ]);
  return JSON.stringify([registerId, [...units].toSorted(), paid, total]);
}
