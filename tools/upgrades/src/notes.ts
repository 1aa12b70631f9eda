import type { Chosen } from './choose-version.ts';

/** What was decided about one package. */
export interface Decision extends Chosen {
  readonly name: string;
  readonly current: string;
  /** Why it is held back. @default - it is not */
  readonly because?: string | undefined;
}

/** What is raised and what is not, as Markdown for a pull request. */
export function notes(decisions: readonly Decision[], before: Date): string {
  const raised = decisions.filter(({ current, version }) => current !== version);
  const majors = decisions.filter(({ nextMajor }) => nextMajor !== undefined);
  const held = decisions.filter(({ because }) => because !== undefined);
  const day = before.toISOString().slice(0, 10);
  return [
    `Only versions published before ${day}, also of what these depend on.`,
    ...table(['raised', 'from', 'to'], raised, ({ name, current, version }) => [
      ...[name, current, version],
    ]),
    ...table(['a later major, not taken', 'has', 'there is'], majors, (decision) => [
      ...[decision.name, decision.version, decision.nextMajor ?? ''],
    ]),
    ...table(['held back', 'at', 'because'], held, ({ name, version, because = '' }) => [
      ...[name, version, because],
    ]),
  ].join('\n\n');
}

function table(
  header: readonly string[],
  decisions: readonly Decision[],
  cells: (decision: Decision) => readonly string[],
): string[] {
  if (decisions.length === 0) return [];
  const line = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  const rule = header.map(() => '---');
  return [[line(header), line(rule), ...decisions.map(cells).map(line)].join('\n')];
}
