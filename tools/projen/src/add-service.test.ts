import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const repository = resolve(__dirname, '../../..');
let copy: string;

beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'one-more-service-')));
  const files = execFileSync(
    'git',
    ['ls-files', '-z', '.projenrc.ts', 'package.json', 'tools/projen', 'packages', '*.json'],
    {
      cwd: repository,
      encoding: 'utf8',
    },
  );
  for (const file of files
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(repository, path)))) {
    cpSync(join(repository, file), join(copy, file));
  }
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(command: string, cwd = copy): string {
  const path = `${join(repository, 'node_modules/.bin')}:${process.env.PATH}`;
  const env = { ...process.env, PATH: path, NODE_OPTIONS: '' };
  return execFileSync('sh', ['-c', command], { cwd, env, encoding: 'utf8', stdio: 'pipe' });
}

test('one declaration makes a service that synthesizes, type-checks, builds and passes its test', () => {
  const rc = join(copy, '.projenrc.ts');
  const declaration =
    "new LambdaService(root, 'loyalty', { uses: [serviceKit] });\n\nroot.synth();";
  writeFileSync(rc, readFileSync(rc, 'utf8').replace('root.synth();', declaration));

  run('node .projenrc.ts');
  const folder = join(copy, 'apps/loyalty-service');
  const { nx } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  run(`biome check --vcs-enabled=false ${folder}`);
  run(nx.targets.typecheck.command, folder);
  run(nx.targets.build.command, folder);
  run(nx.targets.test.command, folder);

  expect(statSync(join(folder, 'dist/bundle/main.mjs')).size).toBeGreaterThan(10_000);
  const report = JSON.parse(readFileSync(join(folder, 'test-report.json'), 'utf8'));
  expect(report).toMatchObject({ numPassedTests: 1, numFailedTests: 0 });
  // And nothing else changed: what was declared before is generated as it was.
  expect(readFileSync(join(copy, 'packages/domain/package.json'), 'utf8')).toBe(
    readFileSync(join(repository, 'packages/domain/package.json'), 'utf8'),
  );
});
