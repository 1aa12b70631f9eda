import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Snippet } from './find-snippets.ts';

const project = resolve(import.meta.dirname, '../..');
/** Ignored by git, and below the packages that a snippet imports. */
const workFolder = join(project, 'dist');
/** What jsii-rosetta puts around a snippet that it translates into other languages. */
const fixture = resolve(project, '../../packages/constructs/rosetta/default.ts-fixture');
const here = '/// here';

/**
 * Compiles each snippet as a module of its own, as strictly as a user would, against the built
 * library. Returns what the compiler says, with the places of the snippets in the pages.
 */
export function compileSnippets(snippets: readonly Snippet[]): string[] {
  mkdirSync(workFolder, { recursive: true });
  const folder = mkdtempSync(join(workFolder, 'snippets-'));
  try {
    const around = readFileSync(fixture, 'utf8').split(here);
    for (const [index, { code, inFixture }] of snippets.entries()) {
      const text = inFixture ? around.join(code) : code;
      writeFileSync(join(folder, `snippet-${index}.ts`), `${text}\nexport {};\n`);
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const { stdout, status, error } = spawnSync('tsc', ['-p', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (error !== undefined) throw error;
    const messages = stdout.split('\n').filter((line) => line !== '');
    if (status !== 0 && messages.length === 0) throw new Error(`tsc ended with ${status}`);
    return messages.map((message) => withPlace(message, snippets, lineOf(around[0])));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const compilerOptions = {
  target: 'ES2024',
  lib: ['ES2024'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: ['node'],
  noEmit: true,
  strict: true,
  skipLibCheck: true,
};

/**
 * `snippet-3.ts(2,7): error …` is about line 2 of the fourth snippet, or of the fixture around it, in
 * which the snippet begins at `start`.
 */
function withPlace(message: string, snippets: readonly Snippet[], start: number): string {
  return message.replace(/^.*snippet-(\d+)\.ts\((\d+),\d+\)/, (_, index, line) => {
    const snippet = snippets[Number(index)];
    const [page, first] = snippet?.place.split(':') ?? [];
    return `${page}:${Number(first) + Number(line) - (snippet?.inFixture ? start : 1)}`;
  });
}

function lineOf(before = ''): number {
  return before.split('\n').length;
}
