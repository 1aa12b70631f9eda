import { fromTransactionItem } from '@agentic-retail/inventory-service/adapters/transaction-item';
import { canonical } from '../playing/canonical.ts';
import { askedFor } from './asked-for.ts';
import { type Check, complaintIf, isSameList } from './check.ts';
import { takenForSales } from './taken-for-sales.ts';

/** No sale that was acknowledged is lost, none doubled, none made up, and each took its goods once. */
export const salesAreWhole: Check = ({ sales, log }, journal) => [
  ...[...journal.sales, ...journal.offlineSales].flatMap(({ answer }) => {
    if (!answer) return [];
    const stored = sales.filter(({ transaction_id }) => transaction_id === answer.id);
    const [first] = stored;
    if (!first || stored.length > 1) return [`sale ${answer.id} is there ${stored.length} times`];
    // The answer knew of no refund.
    const { refunded: _, ...kept } = fromTransactionItem(first).transaction;
    const isSame = canonical({ ...kept, status: 'completed' }) === canonical(answer);
    return complaintIf(!isSame, `sale ${answer.id} is not the one that was acknowledged`);
  }),
  ...sales.flatMap((sale) => {
    const { transaction_id: id, total, lines } = sale;
    const asked = askedFor(sale, journal);
    if (!asked) return [`sale ${id} was never asked for`];
    const { total: shown, lines: wanted } = asked;
    const sold = lines.map(({ sku, quantity }) => [sku, quantity]);
    const entries = takenForSales(log)
      .filter(({ reference }) => reference === id)
      .map(({ product_sku, quantity_change }) => [product_sku, -quantity_change]);
    return [
      ...complaintIf(total !== shown, `sale ${id}: ${total}, shown was ${shown}`),
      ...complaintIf(
        !isSameList(
          sold,
          wanted.map(({ sku, quantity }) => [sku, quantity]),
        ),
        `sale ${id} has other lines than were asked for`,
      ),
      ...complaintIf(!isSameList(sold, entries), `sale ${id}: the log has other lines`),
    ];
  }),
  ...takenForSales(log)
    .filter(({ reference }) => !sales.some(({ transaction_id }) => transaction_id === reference))
    .map(({ log_id }) => `log entry ${log_id} is of no sale`),
];
