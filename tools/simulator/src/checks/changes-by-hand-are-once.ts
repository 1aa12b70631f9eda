import { type Check, complaintIf } from './check.ts';

/** Adjustments and counted differences are in the log once, each as it was told. */
export const changesByHandAreOnce: Check = ({ log, countLines }, journal) => [
  ...journal.adjustments.flatMap(({ request, answer }) => {
    const entries = log.filter(({ log_id }) => log_id === request.body.id);
    const [entry] = entries;
    const isWhole = entry?.quantity_change === request.body.quantityChange;
    const isRight = answer ? entries.length === 1 && isWhole : entries.length <= 1;
    return complaintIf(!isRight, `adjustment ${request.body.id} is there ${entries.length} times`);
  }),
  ...countLines.flatMap((line) => {
    const { count_id, sku, entry_id, counted, stock_when_counted, is_applied } = line;
    const entries = log.filter(({ log_id }) => log_id === `${count_id}#${sku}#${entry_id}`);
    const difference = counted - stock_when_counted;
    const expected = is_applied && difference !== 0 ? [difference] : [];
    const found = entries.map(({ quantity_change }) => quantity_change);
    const words = `count ${count_id}: ${sku} should be in the log as ${expected}, is as ${found}`;
    return complaintIf(String(found) !== String(expected), words);
  }),
  ...log
    // What a product starts with has no cause.
    .filter(({ reason, cause }) => reason === 'adjustment' && cause !== undefined)
    .filter(({ log_id }) => !journal.adjustments.some((each) => each.request.body.id === log_id))
    .map(({ log_id }) => `adjustment ${log_id} was never asked for`),
];
