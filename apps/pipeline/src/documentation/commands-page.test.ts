import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { expectKept } from './testing/expect-kept.ts';

const run = promisify(execFile);
const root = resolve(__dirname, '../../../..');

/** By the name of the npm script: the file that it runs. */
const commands = {
  doctor: 'doctor',
  'deploy:pipelines': 'deploy-pipelines',
  validate: 'validate',
  plan: 'plan',
  deploy: 'deploy',
  'publish:page': 'publish-page',
  rollback: 'rollback',
};

async function helpOf(file: string): Promise<string> {
  const program = resolve(__dirname, `../delivery/${file}.ts`);
  const { stdout } = await run(process.execPath, [program, '--help'], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return `\`\`\`text\n${stdout.trim()}\n\`\`\``;
}

test('commands.md has what --help of every command says', async () => {
  const sections = await Promise.all(
    Object.entries(commands).map(async ([name, file]) => [name, await helpOf(file)] as const),
  );
  expectKept('deploy/commands.md', Object.fromEntries(sections));
});

test('these are the commands of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const launcher = readFileSync(resolve(root, 'tools/fresh-clone.mjs'), 'utf8');
  for (const [name, file] of Object.entries(commands)) {
    expect(scripts).toHaveProperty([name], `node tools/fresh-clone.mjs ${name}`);
    expect(launcher).toContain(`apps/pipeline/src/delivery/${file}.ts`);
  }
});
