import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { ChecksWorkflow } from './checks-workflow.ts';
import { Monorepo } from './monorepo.ts';
import { missingInLine } from './testing/missing-in-line.ts';
import { readWorkflow, repository } from './testing/read-workflow.ts';
import { UpgradeWorkflow } from './upgrade-workflow.ts';

const names = readdirSync(join(repository, '.github/workflows')).map((file) =>
  file.replace(/\.yml$/, ''),
);

it('are those that are checked here', () => {
  expect(names.sort()).toEqual(['checks', 'release', 'upgrade']);
});

test('checks and upgrade are what .projenrc.ts makes', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'workflows-'));
  const root = new Monorepo({ description: 'A shop', scripts: {}, outdir });
  new ChecksWorkflow(root);
  new UpgradeWorkflow(root);
  root.synth();
  for (const name of ['checks', 'upgrade']) {
    const made = readFileSync(join(outdir, `.github/workflows/${name}.yml`), 'utf8');
    expect(made).toBe(readWorkflow(name).yaml);
  }
  rmSync(outdir, { recursive: true });
});

describe.each(names)('%s', (name) => {
  const { yaml, permissions, jobs, steps } = readWorkflow(name);
  const scripts = steps.flatMap(({ run }) => run ?? []);

  it('pins every action to a commit, with its version beside it', () => {
    const uses = yaml.match(/^.*\buses: .*$/gm) ?? [];
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    for (const line of uses) {
      expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('may do nothing but what each of its jobs says', () => {
    expect(permissions).toEqual({});
    expect(jobs.filter(([, job]) => job.permissions === undefined)).toEqual([]);
  });

  it('ends every job after a while', () => {
    for (const [, job] of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('leaves no token to git', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toHaveProperty('persist-credentials', false);
    }
  });

  it('is told nothing by way of an expression in a script', () => {
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('names no host: npm, pip and the rest know their registries', () => {
    const noreply = yaml.replaceAll('users.noreply.github.com', '');
    expect(noreply).not.toMatch(/https?:|\b[a-z0-9-]+\.(com|org|net|io|dev)\b/i);
  });

  it('runs only scripts, targets and programs that there are', () => {
    expect(scripts).not.toEqual([]);
    expect(scripts.flatMap((script) => script.split('\n')).flatMap(missingInLine)).toEqual([]);
  });
});

test.each([
  ['npm run nothing -- --now', ['nothing']],
  ['npx --no nx affected -t lint nothing', ['nothing']],
  ['npx --no nx run agentic-retail-os:nothing', ['agentic-retail-os:nothing']],
  ['npx --no nothing', ['nothing']],
  ['node tools/nothing.mjs', ['tools/nothing.mjs']],
  ['npm ci && npm test && npm run doctor', []],
])('what %s names and is not there is found', (line, missing) => {
  expect(missingInLine(line)).toEqual(missing);
});

const permissionsIn = (name: string) =>
  Object.fromEntries(readWorkflow(name).jobs.map(([job, { permissions }]) => [job, permissions]));

describe('the least that is needed', () => {
  it('is to read, where code of a pull request runs', () => {
    expect(permissionsIn('checks')).toEqual({
      base: { actions: 'read', contents: 'read' },
      checks: { contents: 'read' },
      e2e: { contents: 'read' },
      rehearsal: { contents: 'read' },
    });
  });

  it('is to write where no code of a package runs', () => {
    expect(permissionsIn('upgrade')).toEqual({
      versions: { contents: 'read' },
      propose: { contents: 'write', 'pull-requests': 'write', actions: 'write' },
    });
    const [, propose] = readWorkflow('upgrade').jobs.find(([job]) => job === 'propose') ?? [];
    for (const { run = '' } of propose?.steps ?? []) expect(run).not.toMatch(/\b(npm|npx|node)\b/);
  });

  test.each(['checks', 'upgrade'])('in %s is no secret but the token of the run', (name) => {
    const { yaml, steps } = readWorkflow(name);
    expect(yaml).not.toContain('secrets.');
    for (const { run = '', env = {} } of steps) {
      const isToken = Object.values(env).some((value) => value.includes('github.token'));
      expect({ run, isToken }).toEqual({ run, isToken: /\bgh /.test(run) });
    }
  });
});
