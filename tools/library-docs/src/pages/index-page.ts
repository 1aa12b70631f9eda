import { costOf, times } from '../cost/cost-of.ts';
import { dollars } from '../cost/cost-section.ts';
import { usageAtRest } from '../cost/usage-at-rest.ts';
import { examples } from '../examples/examples.ts';
import { fillSection } from '../fill-section.ts';
import { markdownTable } from '../markdown-table.ts';
import { synthesize } from '../resources/synthesize.ts';

/** The index of the pages: every construct with its size and cost. */
export function indexPage(page: string): string {
  const rows = examples.map((example) => {
    const made = synthesize(example).resources.filter(({ given }) => !given);
    return [
      `[${example.construct}](${example.page}.md)`,
      `${made.length}`,
      dollars(costOf(usageAtRest(made))),
      dollars(costOf(times(1000, example.perSale ?? {}))),
    ];
  });
  return fillSection(
    page,
    'constructs',
    markdownTable(['construct', 'resources', 'USD a month at rest', 'USD for 1,000 sales'], rows),
  );
}
