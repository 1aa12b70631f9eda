import { discountLevel } from '@agentic-retail/domain/pricing/discount-limits';
import { lateSaleKey } from '@agentic-retail/inventory-service/adapters/late-sale-item';
import { fromTransactionItem } from '@agentic-retail/inventory-service/adapters/transaction-item';
import type { Journal } from '../people/journal.ts';
import type { Books } from '../playing/read-books.ts';
import { type Check, complaintIf, isSameList } from './check.ts';

type Sale = Books['sales'][number];
type Told = Journal['offlineSales'][number]['request']['body'];

/**
 * What was sold offline stands there at the till's own figures, and says how it differs from the books;
 * each that was short of something has its one count, each that came too late for its session its mark.
 */
export const offlineSalesAreKept: Check = (
  { sales, counts, lateSales, sessions },
  { offlineSales },
  { settings },
) => {
  const recorded = sales.filter(({ sent_by }) => sent_by !== undefined);
  const late = recorded.flatMap(({ transaction_id: id, conflicts = [] }) =>
    conflicts.flatMap((each) =>
      each.kind === 'session-closed' ? [lateSaleKey(each.sessionId, id)] : [],
    ),
  );
  const register = { sessions, isStrict: settings.requiresCashSession };
  const marked = lateSales.map(({ document_id, part }) => ({ document_id, part }));
  return [
    ...recorded.flatMap((sale) => {
      const { transaction_id: id } = sale;
      const told = offlineSales.find(({ request }) => request.body.id === id)?.request.body;
      return told ? [...figuresDiffer(sale, told), ...conflictsDiffer(sale, told, register)] : [];
    }),
    ...sales.flatMap((sale) => countsDiffer(sale, counts)),
    ...complaintIf(!isSameList(late, marked), 'the marks of late sales are not those of the sales'),
  ];
};

function figuresDiffer(sale: Sale, told: Told): string[] {
  const { transaction: kept } = fromTransactionItem(sale);
  const linesOf = ({ lines }: Pick<Told, 'lines'>) =>
    lines.map(({ sku, quantity, unitPrice, discount, manualDiscount = 0, taxRate, tax }) => {
      return [sku, quantity, unitPrice, discount, manualDiscount, taxRate, tax];
    });
  const isSame =
    isSameList(linesOf(kept as Pick<Told, 'lines'>), linesOf(told)) &&
    isSameList(
      [kept.total, kept.taxes, kept.payments, kept.userId, kept.cashierName],
      [told.total, told.taxes, told.payments, told.cashier.userId, told.cashier.name],
    );
  return complaintIf(
    !isSame,
    `offline sale ${sale.transaction_id} has not the figures of the till`,
  );
}

/** Those that follow from the sale; of prices see `watchPrices`. */
function conflictsDiffer(
  sale: Sale,
  told: Told,
  { sessions, isStrict }: { readonly sessions: Books['sessions']; readonly isStrict: boolean },
): string[] {
  const { transaction: kept } = fromTransactionItem(sale);
  const { conflicts = [], receiptNumber, sessionId, userId, cashierName, sentBy } = kept;
  const isElsewhere = told.sessionId !== undefined && told.sessionId !== sessionId;
  const hadNamed = sessions.some(({ session_id: id, register_id: registerId }) => {
    return id === told.sessionId && registerId === told.registerId;
  });
  const expected = {
    'receipt-renumbered': told.receiptNumber !== receiptNumber,
    'session-closed': isElsewhere && hadNamed,
    'session-unknown': isElsewhere && !hadNamed,
    'session-missing': isStrict && sessionId === undefined && !hadNamed,
    'cashier-unconfirmed': sentBy?.userId !== userId || sentBy.name !== cashierName,
    'clock-wrong': sale.booked_at !== undefined,
    'discount-over-limit': discountLevel(kept) !== 'free',
  };
  return Object.entries(expected).flatMap(([kind, isExpected]) => {
    const isThere = conflicts.some((each) => each.kind === kind);
    return complaintIf(
      isThere !== isExpected,
      `offline sale ${kept.id} says ${isThere ? '' : 'nothing '}of ${kind}`,
    );
  });
}

function countsDiffer(
  { transaction_id: id, count_id: named, conflicts = [] }: Sale,
  counts: Books['counts'],
) {
  const skus = conflicts.flatMap((each) => {
    if (each.kind === 'stock-short') return each.lines.map(({ sku }) => sku);
    return each.kind === 'counted-since' ? each.skus : [];
  });
  const expected = skus.length > 0 ? [[...new Set(skus)]] : [];
  const opened = counts
    .filter(({ count_id }) => count_id === id)
    .map(({ scope }) => (scope.kind === 'products' ? scope.skus : scope));
  const words = `sale ${id} calls for a count of ${expected}; the counts of that are of ${opened}`;
  return [
    ...complaintIf(!isSameList(expected, opened), words),
    ...complaintIf(
      named !== (skus.length > 0 ? id : undefined),
      `sale ${id} names the count ${named}, not its own`,
    ),
  ];
}
