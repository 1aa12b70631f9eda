import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The repository's folder: the one above the current folder that has nx.json.
 * @throws Error when there is none
 */
export function repositoryRoot(from: string = process.cwd()): string {
  if (existsSync(join(from, 'nx.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('run this inside the repository');
  return repositoryRoot(above);
}
