import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './read-workflow.ts';

const json = (path: string) => JSON.parse(readFileSync(join(repository, path), 'utf8'));
const root = json('package.json');
const manifests = [
  root,
  ...globSync('{packages,apps,tools}/*/package.json', { cwd: repository }).map(json),
];

const hasScript = (name: string) => Object.hasOwn(root.scripts, name);
const hasTarget = (target: string) => manifests.some(({ nx }) => Object.hasOwn(nx.targets, target));
const hasTask = (task: string) => {
  const [, project, target = ''] = /^(.+):([^:]+)$/.exec(task) ?? [];
  return manifests.some(({ name, nx }) => name === project && Object.hasOwn(nx.targets, target));
};
const hasProgram = (name: string) => existsSync(join(repository, 'node_modules/.bin', name));
const hasFile = (path: string) => existsSync(join(repository, path));

/** What a command line may name, and how to see whether it is there. */
const named: readonly [RegExp, (name: string) => boolean][] = [
  [/\bnpm run ([\w:-]+)/g, hasScript],
  [/\bnpm (test|start)\b/g, hasScript],
  [/\bnx (?:affected|run-many) -t ((?: ?[a-z][\w-]*)+)/g, hasTarget],
  [/\bnx run (\S+)/g, hasTask],
  [/\bnpx --no ([\w-]+)/g, hasProgram],
  [/\bnode ([\w/.-]+\.m?[jt]s)\b/g, hasFile],
];

/** The npm scripts, Nx targets, programs and files that a line of a shell names and that are not there. */
export function missingInLine(line: string): string[] {
  return named.flatMap(([pattern, isThere]) =>
    [...line.matchAll(pattern)]
      .flatMap(([, names = '']) => names.split(' '))
      .filter((name) => !isThere(name)),
  );
}
