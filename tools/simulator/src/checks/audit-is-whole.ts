import type { AuditKind } from '@agentic-retail/domain/audit/audit-entry';
import type { Books } from '../playing/read-books.ts';
import { type Check, complaintIf, isSameList, sumOf } from './check.ts';

/** The chain is unbroken, and has every change that stands in the books, once. */
export const auditIsWhole: Check = (books, _, { products }) => {
  const { audit, chain, sales, refunds, log, approvals, sessions, counts, invoices } = books;
  const told = (kind: AuditKind, name?: string) =>
    audit
      .filter((entry) => entry.kind === kind)
      .map(({ subject, after }) => (name === undefined ? subject : after?.[name]));
  const same = (kind: AuditKind, expected: readonly string[], name?: string) => {
    const words = `the audit has ${kind} of ${told(kind, name)}, the books of ${expected}`;
    return complaintIf(!isSameList(told(kind, name), expected), words);
  };
  const closed = sessions.filter(({ status }) => status === 'closed');
  const movements = sessions.flatMap((session) => session.movements);
  const byHand = log.filter(({ reason, cause }) => reason === 'adjustment' && cause !== undefined);
  return [
    ...complaintIf(
      chain.broken !== undefined,
      `the audit is broken: ${JSON.stringify(chain.broken)}`,
    ),
    ...complaintIf(chain.waiting > 0, `${chain.waiting} entries of the audit are not sealed`),
    ...same(
      'offline-sale-recorded',
      sales.filter(({ sent_by }) => sent_by).map(({ transaction_id }) => transaction_id),
    ),
    ...same(
      'refund-given',
      refunds.map(({ refund_id }) => refund_id),
      'refundId',
    ),
    ...same(
      'stock-adjusted',
      byHand.map(({ log_id }) => log_id),
      'stockChangeId',
    ),
    ...same(
      'discount-approved',
      approvals.map(({ approval_id }) => approval_id),
    ),
    ...same(
      'cash-moved',
      movements.map(({ id }) => id),
      'movementId',
    ),
    ...same(
      'cash-session-closed',
      closed.map(({ session_id }) => session_id),
      'sessionId',
    ),
    ...same(
      'count-applied',
      counts.filter(({ status }) => status === 'applied').map(({ count_id }) => count_id),
    ),
    ...same(
      'invoice-drafted',
      invoices.map(({ invoice_id }) => invoice_id),
    ),
    ...same(
      'goods-received',
      invoices.flatMap(({ invoice_id, receipts }) => receipts.map(() => invoice_id)),
    ),
    ...[...products.values()].flatMap(({ sku, price }) => pricesLackEntries(books, sku, price)),
  ];
};

/** From the first price to the last, every step is there. */
function pricesLackEntries({ audit, products }: Books, sku: string, opening: number): string[] {
  const now = products.find((product) => product.sku === sku)?.price ?? 0;
  const steps = sumOf(
    audit.filter(({ kind, subject }) => kind === 'product-changed' && subject === sku),
    ({ before, after }) => Number(after?.price ?? 0) - Number(before?.price ?? 0),
  );
  const words = `${sku} costs ${now}; by the audit it would be ${opening + steps}`;
  return complaintIf(now !== opening + steps, words);
}
