import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { ConstructLibrary } from './construct-library.ts';
import { Monorepo } from './monorepo.ts';
import { ReleaseWorkflow } from './release-workflow.ts';
import { versions } from './versions.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
  readonly env?: Record<string, string>;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Record<string, string>;
  readonly environment?: string;
  readonly steps: readonly Step[];
}

const repository = resolve(__dirname, '../../..');
const path = '.github/workflows/release.yml';
const yaml = readFileSync(join(repository, path), 'utf8');
const workflow: { permissions: unknown; jobs: Record<string, Job> } = parse(yaml);
const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([, job]) => job.steps);
const using = (name: string) => steps.filter(({ uses }) => uses?.startsWith(`${name}@`));

it('is what .projenrc.ts makes', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'release-workflow-'));
  const root = new Monorepo({ description: 'A shop', scripts: {}, outdir });
  new ReleaseWorkflow(root, new ConstructLibrary(root, 'constructs'));
  root.synth();
  expect(readFileSync(join(outdir, path), 'utf8')).toBe(yaml);
  rmSync(outdir, { recursive: true });
});

describe('what it runs', () => {
  it('is pinned: every action to a commit, with its version beside it', () => {
    const uses = yaml.match(/^.*\buses: .*$/gm) ?? [];
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    for (const line of uses) {
      expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it("is the repository's Node, with nothing from a cache that another workflow may write", () => {
    expect(using('actions/setup-node')).not.toHaveLength(0);
    for (const step of using('actions/setup-node')) {
      expect(step.with).toEqual({ 'node-version': versions.node, 'package-manager-cache': false });
    }
    for (const step of using('actions/setup-go')) expect(step.with).toHaveProperty('cache', false);
  });

  it('is told nothing by way of an expression in a script', () => {
    for (const { run = '' } of steps) expect(run).not.toMatch(/\$\{\{/);
  });

  it('publishes each folder of packages, by a program that is installed', () => {
    const published = steps.map(({ run }) => /^npx --no (publib-\w+) (.+)$/.exec(run ?? ''));
    const folders = published.flatMap((match) => (match ? [match[2]] : []));
    const all = ['js', 'python', 'java', 'dotnet', 'go'].map((name) => `release/dist/${name}`);
    expect(folders.sort()).toEqual(all.sort());
    for (const match of published) {
      if (match)
        expect(existsSync(join(repository, 'node_modules/.bin', match[1] ?? ''))).toBe(true);
    }
  });
});

describe('what it may do', () => {
  it('is the least: it writes where it tags, and shows its identity where that is trusted', () => {
    expect(workflow.permissions).toEqual({});
    const read = { contents: 'read' };
    const identified = { contents: 'read', 'id-token': 'write' };
    expect(Object.fromEntries(jobs.map(([name, job]) => [name, job.permissions]))).toEqual({
      version: read,
      build: read,
      tag: { contents: 'write' },
      npm: identified,
      pypi: identified,
      maven: read,
      nuget: identified,
      go: read,
    });
  });

  it('is not kept by git', () => {
    for (const step of using('actions/checkout')) {
      expect(step.with).toHaveProperty('persist-credentials', false);
    }
  });

  it('asks for the environment, and so for its approval, in every job that puts something out', () => {
    const free = jobs.filter(([, { environment }]) => environment !== 'release');
    expect(free.map(([name]) => name)).toEqual(['version', 'build']);
  });

  it('publishes only what was built, tested and tagged', () => {
    const [version, build, tag, ...registries] = jobs.map(([, { needs }]) => needs);
    expect([version, build, tag]).toEqual([undefined, 'version', ['version', 'build']]);
    for (const needs of registries) expect(needs).toBe('tag');
  });
});

describe('what it knows', () => {
  const values = steps.flatMap(({ env = {} }) => Object.entries(env));

  it('are secrets by name only, each explained to who sets them up', () => {
    const docs = readFileSync(join(repository, 'docs/release.md'), 'utf8');
    const secret = values.filter(([name]) => /TOKEN|PASSWORD|KEY|PASSPHRASE|USERNAME/.test(name));
    expect(secret.length).toBeGreaterThan(5);
    for (const [name, value] of secret) {
      expect([name, value]).toEqual([
        name,
        expect.stringMatching(/^\$\{\{ (secrets|vars)\.\w+ \}\}$|^\$\{\{ github\.token \}\}$/),
      ]);
      const [, , stored] = /(secrets|vars)\.(\w+)/.exec(value) ?? [];
      if (stored) expect(docs).toContain(`\`${stored}\``);
    }
  });

  it('are no hosts: npm, pip and the rest know their registries', () => {
    const noreply = yaml.replaceAll('users.noreply.github.com', '');
    expect(noreply).not.toMatch(/https?:|\b[a-z0-9-]+\.(com|org|net|io|dev)\b/i);
  });
});
