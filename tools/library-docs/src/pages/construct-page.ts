import { costSection } from '../cost/cost-section.ts';
import { usageAtRest } from '../cost/usage-at-rest.ts';
import type { Example } from '../examples/example.ts';
import { fillSection } from '../fill-section.ts';
import { resourceDiagram } from '../resources/resource-diagram.ts';
import { resourceList } from '../resources/resource-list.ts';
import { synthesize } from '../resources/synthesize.ts';
import { findingsSection } from './findings-section.ts';

/** The page of a construct with its generated sections as they are now. */
export function constructPage(page: string, example: Example): string {
  const { resources, acknowledged } = synthesize(example);
  const usage = { atRest: usageAtRest(resources), perSale: example.perSale ?? {} };
  return [
    ['resources', resourceList(resources)],
    ['diagram', resourceDiagram(resources)],
    ['cost', costSection(usage)],
    ['findings', findingsSection(acknowledged)],
  ].reduce((text, [name = '', section = '']) => fillSection(text, name, section), page);
}
