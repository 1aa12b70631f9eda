import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, test } from '@jest/globals';
import { stacksOf } from '../testing/environment-stacks.ts';
import { type Evidence, type SpecRow, specRows } from './spec-rows.ts';

const root = resolve(__dirname, '../../../..');
const page = join(root, 'docs/spec-coverage.md');
const stacks = stacksOf('prod');

/** What implements a row, as the page names it. */
function found(evidence: Evidence): string[] {
  if ('file' in evidence) {
    const { file, holds = /(?:)/ } = evidence;
    const isThere =
      existsSync(join(root, file)) && holds.test(readFileSync(join(root, file), 'utf8'));
    return isThere ? [`[${file}](../${file})`] : [];
  }
  if ('output' in evidence) {
    const { stack, output } = evidence;
    return Object.keys(stacks[stack].findOutputs(output)).map((name) => `${stack}: \`${name}\``);
  }
  const { stack, type, holds = /(?:)/, id: start = '' } = evidence;
  return Object.entries(stacks[stack].findResources(type))
    .filter(
      ([id, { Properties }]) => id.startsWith(start) && holds.test(JSON.stringify(Properties)),
    )
    .map(([id]) => `${stack}: \`${id}\` (${type})`);
}

test.each(specRows.map((row) => [row.row, row] as const))('"%s" is there', (_, { evidence }) => {
  for (const one of evidence) {
    expect({ one, found: found(one) }).not.toEqual({ one, found: [] });
  }
});

it('is what the page says', () => {
  const expected = coveragePage(specRows);
  if (process.env.UPDATE_DOCS === '1') {
    writeFileSync(page, expected);
  }
  expect(readFileSync(page, 'utf8')).toBe(expected);
});

/** Not all routes and tables: the page would change with each of them. */
function shown(names: readonly string[]): string[] {
  return names.length > 2 ? [...names.slice(0, 2), 'and more like these'] : [...names];
}

function coveragePage(rows: readonly SpecRow[]): string {
  const chapters = [...new Set(rows.map(({ chapter }) => chapter))];
  return `${[
    '# What implements the specification',
    'Made by `apps/pipeline/src/coverage/spec-coverage.test.ts` from the templates of production; write it anew with `UPDATE_DOCS=1 npx jest src/coverage` in `apps/pipeline`.',
    ...chapters.flatMap((chapter) => [
      `## ${chapter}`,
      [
        '| asked for | implemented by |',
        '|---|---|',
        ...rows
          .filter((row) => row.chapter === chapter)
          .map(
            ({ row, evidence }) =>
              `| ${row} | ${[...new Set(evidence.flatMap((one) => shown(found(one))))].join('<br>')} |`,
          ),
      ].join('\n'),
    ]),
  ].join('\n\n')}\n`;
}
