import { markdownTable } from '../markdown-table.ts';
import type { MadeResource } from './made-resource.ts';
import { nameOf } from './name-of.ts';
import { typeName } from './type-name.ts';

/** The resources that a construct makes, as a table: how many of each kind, and which. */
export function resourceList(resources: readonly MadeResource[]): string {
  const made = resources.filter(({ given }) => !given);
  const kinds = Map.groupBy(made, ({ type }) => typeName(type));
  const rows = [...kinds].map(([kind, all]) => [
    `${all.length}`,
    kind,
    [...new Set(all.map(nameOf))].join(', '),
  ]);
  return markdownTable(
    ['', 'resource', 'named'],
    rows.sort(([, one = ''], [, other = '']) => one.localeCompare(other, 'en')),
  );
}
