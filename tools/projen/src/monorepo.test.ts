import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LambdaService } from './lambda-service.ts';
import { Library } from './library.ts';
import { Monorepo } from './monorepo.ts';
import { Tool } from './tool.ts';
import { versions } from './versions.ts';
import { WebApp } from './web-app.ts';

let outdir: string;
let root: Monorepo;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'monorepo-'));
  root = new Monorepo({ description: 'A shop', scripts: { start: 'node x' }, outdir });
});
afterEach(() => rmSync(outdir, { recursive: true, force: true }));

function json(path: string) {
  return JSON.parse(readFileSync(join(outdir, path), 'utf8'));
}

describe('the root', () => {
  it('has npm workspaces, pinned tools and Node', () => {
    root.synth();
    const manifest = json('package.json');
    expect(manifest.workspaces).toEqual(['packages/*', 'apps/*', 'tools/*']);
    expect(manifest.devDependencies.node).toBe(versions.node);
    for (const version of Object.values(manifest.devDependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it('needs no daemon, cloud or telemetry of Nx', () => {
    root.synth();
    expect(json('nx.json')).toMatchObject({
      analytics: false,
      neverConnectToCloud: true,
      useDaemonProcess: false,
    });
  });
});

describe('every project', () => {
  it('is checked and tested, and pins what it uses', () => {
    const one = new Library(root, 'one', { deps: ['zod'] });
    new Library(root, 'two', { uses: [one] });
    root.synth();
    expect(Object.keys(json('packages/two/package.json').nx.targets)).toEqual([
      'lint',
      'typecheck',
      'test',
    ]);
    expect(json('packages/one/package.json').dependencies).toEqual({ zod: versions.zod });
    expect(json('packages/two/package.json').dependencies).toEqual({ '@agentic-retail/one': '*' });
  });

  it('may leave a target out, and depend on a build it does not import', () => {
    const web = new WebApp(root, 'web');
    new Tool(root, 'show', { readsBuildOf: [web], targets: { test: undefined } });
    root.synth();
    const { nx } = json('tools/show/package.json');
    expect(nx.implicitDependencies).toEqual(['@agentic-retail/web']);
    expect(nx.targets).not.toHaveProperty('test');
  });

  it('starts a service with sources that are its own from then on', () => {
    new LambdaService(root, 'loyalty');
    root.synth();
    const main = readFileSync(join(outdir, 'apps/loyalty-service/src/main.ts'), 'utf8');
    expect(main).toContain("createService<'loyalty'>");
    expect(json('apps/loyalty-service/package.json').nx.targets.build.command).toContain(
      '--target=node24',
    );
  });
});

it('runs on the Node that Lambda runs', () => {
  expect(versions.node.startsWith('24.')).toBe(true);
});
