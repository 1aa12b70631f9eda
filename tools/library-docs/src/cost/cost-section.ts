import { markdownTable } from '../markdown-table.ts';
import { costOf, partsOf, times } from './cost-of.ts';
import { pricesAsOf, type Usage, unitPrices } from './unit-prices.ts';

/** What a construct uses: in a month without a sale, and in one sale. */
export interface ConstructUsage {
  readonly atRest: Usage;
  readonly perSale: Usage;
}

/** What a construct costs, and what of: two small tables. */
export function costSection({ atRest, perSale }: ConstructUsage): string {
  const perThousand = times(1000, perSale);
  const total = markdownTable(
    ['', 'US dollars'],
    [
      ['a month at rest', dollars(costOf(atRest))],
      ['1,000 sales', dollars(costOf(perThousand))],
    ],
  );
  const rows = [
    ...partsOf(atRest).map((part) => row('a month at rest', part, atRest)),
    ...partsOf(perThousand).map((part) => row('1,000 sales', part, perThousand)),
  ];
  const note = `List prices of us-east-1 as of ${pricesAsOf}, no free allowance counted.`;
  if (rows.length === 0) return `${total}\n\n${note}`;
  const table = markdownTable(['for', 'what', 'how much', 'US dollars'], rows);
  return `${total}\n\n${note} What it is made of:\n\n${table}`;
}

function row(
  what: string,
  [priced, usd]: readonly [keyof typeof unitPrices, number],
  usage: Usage,
): string[] {
  return [what, unitPrices[priced].unit, amount(usage[priced] ?? 0), dollars(usd)];
}

function amount(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** Two digits that count, and nothing below a hundredth of a cent. */
export function dollars(usd: number): string {
  if (usd === 0) return '0';
  if (usd < 0.0001) return '< 0.0001';
  return usd.toLocaleString('en', {
    minimumFractionDigits: 2,
    maximumFractionDigits: usd < 0.1 ? 4 : 2,
  });
}
