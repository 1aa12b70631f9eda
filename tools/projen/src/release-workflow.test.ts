import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConstructLibrary } from './construct-library.ts';
import { Monorepo } from './monorepo.ts';
import { ReleaseWorkflow } from './release-workflow.ts';
import { readWorkflow, repository } from './testing/read-workflow.ts';
import { versions } from './versions.ts';

const path = '.github/workflows/release.yml';
const { yaml, permissions, jobs, steps } = readWorkflow('release');
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
  it("is the repository's Node, with nothing from a cache that another workflow may write", () => {
    expect(using('actions/setup-node')).not.toHaveLength(0);
    for (const step of using('actions/setup-node')) {
      expect(step.with).toEqual({ 'node-version': versions.node, 'package-manager-cache': false });
    }
    for (const step of using('actions/setup-go')) expect(step.with).toHaveProperty('cache', false);
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
    expect(permissions).toEqual({});
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
});
