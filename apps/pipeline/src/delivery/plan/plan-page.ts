import type { PlannedStack } from './deployment-plan.ts';
import type { MadePlan } from './make-plan.ts';
import { planSummary } from './plan-summary.ts';
import type { ResourceChange } from './stacks-port.ts';

/**
 * A plan for people to read, as Markdown.
 *
 * @param diffs What changes in the template of each stack, by its name.
 */
export function planPage(made: MadePlan, diffs: ReadonlyMap<string, string>): string {
  const sections = made.plan.stacks.map((stack) =>
    [
      `## ${stack.stackName}`,
      explanation(stack),
      changeTable(made.changes.get(stack.stackName) ?? []),
      diffBlock(diffs.get(stack.stackName)),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  return `${[`# ${planSummary(made)}`, ...sections].join('\n\n')}\n`;
}

function explanation(stack: PlannedStack): string {
  switch (stack.kind) {
    case 'unchanged':
      return 'Nothing changes.';
    case 'change set':
      return `Change set \`${stack.changeSetName}\`: exactly this is executed.`;
    case 'in its turn':
      return `Its change set is made once the stacks before it are deployed, which then export ${stack.waitsFor
        .map((name) => `\`${name}\``)
        .join(
          ', ',
        )}. It has to be of the template below, of the SHA-256 \`${stack.templateHash}\`.`;
  }
}

function changeTable(changes: readonly ResourceChange[]): string {
  const rows = changes.map(
    ({ action, logicalId, type, replacement }) =>
      `| ${action} | ${logicalId} | ${type} | ${warning(action, replacement)} |`,
  );
  return rows.length > 0
    ? ['| | resource | type | |', '|---|---|---|---|', ...rows].join('\n')
    : '';
}

function warning(
  action: ResourceChange['action'],
  replacement: ResourceChange['replacement'],
): string {
  if (action === 'Remove') return 'goes, unless its policy retains it';
  if (replacement === 'yes') return '**made anew**';
  return replacement === 'maybe' ? '**may be made anew**' : '';
}

function diffBlock(diff: string | undefined): string {
  return diff ? ['```text', diff, '```'].join('\n') : '';
}
