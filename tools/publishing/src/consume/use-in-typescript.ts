import { globSync } from 'node:fs';
import { run } from '../run.ts';
import type { BuiltLibrary } from './built-library.ts';

/** Installs the npm package from its file, checks the app's types and runs it. */
export async function useInTypeScript(app: string, library: BuiltLibrary): Promise<void> {
  const tarballs = globSync(`${library.packages}/js/*.tgz`);
  await installAndRun(app, [...tarballs, `aws-cdk-lib@${library.cdkVersion}`]);
}

/** @param packages what npm installs, in its own words */
export async function installAndRun(app: string, packages: readonly string[]): Promise<void> {
  const options = { cwd: app, env: { CDK_OUTDIR: 'cdk.out' } };
  await run('npm', ['install', '--no-audit', '--no-fund', ...packages], options);
  await run('tsc', ['--project', '.'], options);
  await run('node', ['store.ts'], options);
}
