import { type Check, complaintIf, isSameList } from './check.ts';
import { takenForSales } from './taken-for-sales.ts';

/** No sale that was acknowledged is lost, none doubled, none made up, and each took its goods once. */
export const salesAreWhole: Check = ({ sales, log }, journal) => [
  ...journal.sales.flatMap(({ answer }) => {
    if (!answer) return [];
    const stored = sales.filter(({ transaction_id }) => transaction_id === answer.id);
    const [first] = stored;
    if (!first || stored.length > 1) return [`sale ${answer.id} is there ${stored.length} times`];
    const told = answer.lines.map(({ sku, quantity, lineTotal }) => [sku, quantity, lineTotal]);
    const kept = first.lines.map(({ sku, quantity, line_total }) => [sku, quantity, line_total]);
    const isSame = first.total === answer.total && isSameList(told, kept);
    return complaintIf(!isSame, `sale ${answer.id} is not the one that was acknowledged`);
  }),
  ...sales.flatMap(({ transaction_id: id, total, lines }) => {
    const asked = journal.sales.find(({ request }) => request.body.id === id);
    if (!asked) return [`sale ${id} was never asked for`];
    const { expectedTotal, lines: wanted } = asked.request.body;
    const sold = lines.map(({ sku, quantity }) => [sku, quantity]);
    const entries = takenForSales(log)
      .filter(({ reference }) => reference === id)
      .map(({ product_sku, quantity_change }) => [product_sku, -quantity_change]);
    return [
      ...complaintIf(total !== expectedTotal, `sale ${id}: ${total}, shown was ${expectedTotal}`),
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
