import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const repository = resolve(__dirname, '../../..');

function affectedBy(file: string): string[] {
  const nx = join(repository, 'node_modules/.bin/nx');
  const args = ['show', 'projects', '--affected', `--files=${file}`, '--json'];
  const output = execFileSync(nx, args, { cwd: repository, encoding: 'utf8' });
  return JSON.parse(output)
    .map((name: string) => name.replace('@agentic-retail/', ''))
    .sort();
}

it('names a service and what depends on it, and nothing else', () => {
  expect(affectedBy('apps/auth-service/src/main.ts')).toEqual([
    'audit',
    'auth-service',
    'bench',
    'e2e',
    'emulated-account',
    'local',
    'pipeline',
    'rehearsal',
    'simulator',
  ]);
});

it('names the page and what shows it, and no service', () => {
  expect(affectedBy('apps/web/src/main.tsx')).toEqual([
    'audit',
    'bench',
    'e2e',
    'local',
    'simulator',
    'web',
  ]);
});
