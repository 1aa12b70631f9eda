import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';
import { leastVersions, publishedManifest, readManifest } from './library-manifest.ts';

/**
 * Lays what is published of the library into an empty folder and compiles it there, with the least
 * versions of CDK that it allows. So a use of something newer fails here and not in somebody's app, and
 * Go's module asks for no more than is needed: it gets the very versions that are installed.
 *
 * @param root the repository
 */
export async function stageLibrary(root: string, stage: string): Promise<void> {
  const library = join(root, 'packages/constructs');
  for (const part of ['src', 'rosetta', 'README.md', 'LICENSE']) {
    cpSync(join(library, part), join(stage, part), { recursive: true });
  }
  const manifest = publishedManifest(library);
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await npmInstall(stage);
  await npmInstall(stage, '--no-save', ...leastOfCdk(stage));
  // The sources use Node's own types; which ones does not matter to who uses the library.
  mkdirSync(join(stage, 'node_modules/@types'));
  symlinkSync(join(root, 'node_modules/@types/node'), join(stage, 'node_modules/@types/node'));
  await run('jsii', ['--silence-warnings=reserved-word'], { cwd: stage });
}

function npmInstall(cwd: string, ...packages: string[]): Promise<string> {
  const flags = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'];
  return run('npm', ['install', ...flags, ...packages], { cwd });
}

/** The jsii modules that aws-cdk-lib asks for, at their least versions: npm takes the newest. */
function leastOfCdk(stage: string): string[] {
  const cdk = readManifest(join(stage, 'node_modules/aws-cdk-lib'));
  return Object.entries(leastVersions(cdk.dependencies))
    .filter(([name]) => name.startsWith('@aws-cdk/') && !cdk.bundleDependencies?.includes(name))
    .map(([name, version]) => `${name}@${version}`);
}
