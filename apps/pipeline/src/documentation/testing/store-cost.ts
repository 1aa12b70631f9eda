import { added, costOf, times } from '@agentic-retail/library-docs/cost/cost-of';
import { dollars } from '@agentic-retail/library-docs/cost/cost-section';
import { sale } from '@agentic-retail/library-docs/cost/sale-model';
import { pricesAsOf, type Usage } from '@agentic-retail/library-docs/cost/unit-prices';
import { usageAtRest } from '@agentic-retail/library-docs/cost/usage-at-rest';
import { storeUsage } from '@agentic-retail/library-docs/cost/usage-of-a-sale';
import { markdownTable } from '@agentic-retail/library-docs/markdown-table';
import type { Template } from 'aws-cdk-lib/assertions';

const daysOfMonth = 30;
const monthsOfYear = 12;

/** What a store costs in a month, by how much it sells, as a table. */
export function storeCost(templates: readonly Template[], salesPerDay: readonly number[]): string {
  const atRest = restOf(templates);
  const perSale = storeUsage(memoryOf(templates));
  const month = (sales: number) => added(atRest, times(sales, perSale));
  const year = (sales: number) => times(sales * monthsOfYear * sale.storedGb, kept);
  const rows = [0, ...salesPerDay].map((perDay) => {
    const sales = perDay * daysOfMonth;
    return [
      perDay === 0 ? 'nothing is sold' : `${perDay} sales a day`,
      sales.toLocaleString('en'),
      dollars(costOf(month(sales))),
      dollars(costOf(year(sales))),
    ];
  });
  const table = markdownTable(
    ['', 'sales a month', 'US dollars a month', 'more a month for each year of sales kept'],
    rows,
  );
  return `${table}\n\nList prices of us-east-1 as of ${pricesAsOf}, no free allowance counted.`;
}

/** A GB of sales in tables that can be restored. */
const kept: Usage = { tableStorage: 1, tableRecovery: 1 };

function restOf(templates: readonly Template[]): Usage {
  const resources = templates.flatMap((template) =>
    Object.entries<{ Type: string; Properties?: unknown }>(template.toJSON().Resources).map(
      ([logicalId, { Type, Properties = {} }]) => ({
        logicalId,
        type: Type,
        path: logicalId.startsWith('Images') ? ['Images', logicalId] : [logicalId],
        properties: Properties,
        references: [],
        given: false,
      }),
    ),
  );
  return usageAtRest(resources);
}

function memoryOf(templates: readonly Template[]): number {
  const sizes = templates.flatMap((template) =>
    Object.values(template.findResources('AWS::Lambda::Function')).map(
      ({ Properties }) => Properties.MemorySize as number,
    ),
  );
  return Math.max(...sizes);
}
