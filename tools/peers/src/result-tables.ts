import { markdownTable } from '@agentic-retail/library-docs/markdown-table';
import type { PeerMeasurement } from './measure-peer.ts';
import { type Task, tasks } from './peers.ts';

const taskNames = Object.keys(tasks) as Task[];
const none = '–';

/** Lines, resources and findings of every program. */
export function sizeTable(measured: readonly PeerMeasurement[]): string {
  return markdownTable(
    ['', 'version', ...taskNames.flatMap((it) => [`${it}: lines`, 'resources', 'findings'])],
    measured.map(({ peer, tasks: results }) => [
      peer.name,
      peer.version,
      ...taskNames.flatMap((task) => {
        const result = results.get(task);
        if (result === undefined) return [none, none, none];
        return [`${result.lines}`, `${result.resources}`, `${sum(result.findings)}`];
      }),
    ]),
  );
}

/** Which rules found something in the whole shop, and how often. */
export function findingTable(measured: readonly PeerMeasurement[]): string {
  const findings = measured.map(({ tasks: results }) => results.get('store')?.findings);
  const rules = [...new Set(findings.flatMap((it) => [...(it?.keys() ?? [])]))];
  rules.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  return markdownTable(
    ['rule', ...measured.map(({ peer }) => peer.name)],
    rules.map((rule) => [rule, ...findings.map((it) => `${it?.get(rule) ?? none}`)]),
  );
}

/** The settings of the whole shop, as its template has them. */
export function factTable(measured: readonly PeerMeasurement[]): string {
  const facts = measured.map(({ tasks: results }) => results.get('store')?.facts ?? {});
  const names = [...new Set(facts.flatMap((it) => Object.keys(it)))];
  return markdownTable(
    ['setting', ...measured.map(({ peer }) => peer.name)],
    names.map((name) => [name, ...facts.map((it) => it[name] ?? none)]),
  );
}

/** What an install brings and how much of it is described. */
export function documentationTable(measured: readonly PeerMeasurement[]): string {
  const percent = (share?: number) => (share === undefined ? none : `${Math.round(share * 100)} %`);
  return markdownTable(
    ['', 'packages installed', 'languages', 'props described', 'defaults stated'],
    measured.map(({ peer, packages, documentation }) => [
      peer.name,
      `${packages}`,
      documentation.languages.join(', '),
      percent(documentation.describedProps),
      percent(documentation.statedDefaults),
    ]),
  );
}

function sum(findings: ReadonlyMap<string, number>): number {
  return [...findings.values()].reduce((total, count) => total + count, 0);
}
