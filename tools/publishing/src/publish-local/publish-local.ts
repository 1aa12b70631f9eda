import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { builtLibrary } from '../consume/built-library.ts';
import { emptyApp, readTemplate } from '../consume/template-from.ts';
import { installAndRun } from '../consume/use-in-typescript.ts';
import { packLanguages } from '../package/pack-languages.ts';
import { stageLibrary } from '../package/stage-library.ts';
import { run } from '../run.ts';
import { startNpmRegistry } from './npm-registry.ts';

/**
 * Publishes the library as a release would, to a registry that lives as long as this runs, and uses it
 * from there in a new app. Nothing else of the machine is changed.
 *
 * @param say is told each step, in a line
 */
export async function publishLocal(root: string, say: (line: string) => void): Promise<void> {
  const { name, version, cdkVersion } = builtLibrary(root);
  const work = mkdtempSync(join(tmpdir(), 'publish-local-'));
  const app = emptyApp(root, 'typescript');
  const [scope = ''] = name.split('/');
  const registry = await startNpmRegistry(scope);
  try {
    say(`▸ packing ${name} ${version}`);
    const tarball = await packForNpm(root, work);

    say(`▸ npm publish ${basename(tarball)}, to ${registry.url}`);
    writeFileSync(join(work, '.npmrc'), registry.npmrc);
    await run('npm', ['publish', tarball], { cwd: work });

    say(`▸ npm install ${name}@${version} aws-cdk-lib@${cdkVersion}, in a new app`);
    writeFileSync(join(app, '.npmrc'), registry.npmrc);
    await installAndRun(app, [`${name}@${version}`, `aws-cdk-lib@${cdkVersion}`]);
    const resources = Object.values(readTemplate(app).Resources);
    const tables = resources.filter(({ Type }) => Type.startsWith('AWS::DynamoDB::'));
    say(`▸ node store.ts: ${resources.length} resources, ${tables.length} tables among them`);
  } finally {
    await registry.stop();
    for (const folder of [work, app]) rmSync(folder, { recursive: true, force: true });
  }
  say('✓ it can be published, installed and used; the registry is stopped and nothing is kept');
}

async function packForNpm(root: string, work: string): Promise<string> {
  const stage = join(work, 'stage');
  await stageLibrary(root, stage);
  await packLanguages(stage, ['js'], join(work, 'dist'));
  const [tarball] = globSync(join(work, 'dist/js/*.tgz'));
  if (tarball === undefined) throw new Error('jsii-pacmak made no package for npm');
  return tarball;
}
