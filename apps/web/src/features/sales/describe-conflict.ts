import type { SaleConflict } from '@agentic-retail/domain/offline/sale-conflict';
import { formatUnits } from '../../lib/format-units.ts';

interface Words {
  readonly money: (amount: number) => string;
  /** Of an ISO 8601 time. */
  readonly time: (at: string) => string;
  /** Of a product of the sale. */
  readonly name: (sku: string) => string;
}

/** How a sale made offline differs from the books, for who has to look into it. */
export function describeConflict(conflict: SaleConflict, { money, time, name }: Words): string {
  const named = (skus: readonly string[]) => skus.map(name).join(', ');
  switch (conflict.kind) {
    case 'price-changed': {
      const { skus, charged, listed } = conflict;
      const books = listed === undefined ? 'an impossible amount' : money(listed);
      return `Sold at the till’s prices: ${money(charged)}, by the books ${books} (${named(skus)}).`;
    }
    case 'product-removed':
      return `Not sold any more: ${named(conflict.skus)}.`;
    case 'stock-short':
      return `More was sold than the books had, so a count was opened: ${conflict.lines
        .map(
          ({ sku, sold, available }) =>
            `${name(sku)} (${sold} sold, ${formatUnits(available)} in the books)`,
        )
        .join(', ')}.`;
    case 'counted-since':
      return `Counted between the sale and its arrival, so another count was opened: ${named(conflict.skus)}.`;
    case 'cashier-unconfirmed':
      return 'It was sent by another account, or under another name, than the cashier’s.';
    case 'clock-wrong':
      return `The clock of the till was wrong: it said ${time(conflict.tillTime)}.`;
    case 'session-closed':
      return 'The session it was rung up in was closed before it arrived; its Z report is without it.';
    case 'session-unknown':
      return `The till says it was rung up in session ${conflict.sessionId}, which its register never had.`;
    case 'session-missing':
      return 'No cash session was open, and the shop requires one.';
    case 'receipt-renumbered':
      return `The printed receipt says ${conflict.printed}.`;
    case 'discount-over-limit':
      return `More than ${conflict.limit / 100} % was taken off by hand.`;
  }
}
