import { costOf, times } from '@agentic-retail/library-docs/cost/cost-of';
import { dollars } from '@agentic-retail/library-docs/cost/cost-section';
import { sale } from '@agentic-retail/library-docs/cost/sale-model';
import { pricesAsOf } from '@agentic-retail/library-docs/cost/unit-prices';
import { storeUsage } from '@agentic-retail/library-docs/cost/usage-of-a-sale';
import type { UnitFigures } from './checkout-units.ts';

/** Of the function, in each environment. */
const memoryMb = 512;

/** What was counted, with the price of it, and what a whole sale costs by the same prices. */
export function unitsTable(figures: readonly UnitFigures[]): string {
  const rows = figures.map(({ request, lines, inSession, read, write }) => {
    const thousand = times(1_000, { tableRead: read, tableWrite: write });
    const session = inSession ? 'open' : '';
    return `| ${request} | ${lines} | ${session} | ${read} | ${write} | ${dollars(costOf(thousand))} |`;
  });
  const whole = dollars(costOf(times(1_000, storeUsage(memoryMb))));
  return [
    '| request | lines | cash session | read units | write units | US dollars for 1,000 |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    `1,000 sales of ${sale.lines} lines with their look-ups, function, API, page, logs and traces: ${whole} US dollars.`,
    `List prices of us-east-1 as of ${pricesAsOf}, on demand, no free allowance counted.`,
  ].join('\n');
}
