import type { Books } from '../playing/read-books.ts';

type Entry = Books['log'][number];

const undone = '#undone';

/** What was taken off the shelf for sales, less what large sales took that came to nothing. */
export function takenForSales(log: readonly Entry[]): readonly Entry[] {
  const entries = log.filter(({ reason }) => reason === 'sale');
  const changes = new Map(entries.map((entry) => [entry.log_id, entry.quantity_change]));
  const isPutBack = ({ log_id, quantity_change }: Entry) =>
    changes.get(`${log_id}${undone}`) === -quantity_change;
  const putsBack = ({ log_id, quantity_change }: Entry) =>
    log_id.endsWith(undone) && changes.get(log_id.slice(0, -undone.length)) === -quantity_change;
  return entries.filter((entry) => !isPutBack(entry) && !putsBack(entry));
}
