import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../run.ts';
import type { BuiltLibrary } from './built-library.ts';

/** Points the app's go.mod at the module in its folder and runs the app. */
export async function useInGo(app: string, library: BuiltLibrary): Promise<void> {
  const options = { cwd: app, env: { CDK_OUTDIR: 'cdk.out' } };
  const [module] = globSync(`${library.packages}/go/*/go.mod`).map((file) => dirname(file));
  if (module === undefined) throw new Error(`there is no Go module in ${library.packages}/go`);
  const path = modulePath(module);
  // From version 2 on, the path of a Go module ends with its major version.
  const unversioned = path.replace(/\/v\d+$/, '');
  const source = readFileSync(join(app, 'main.go'), 'utf8');
  writeFileSync(join(app, 'main.go'), source.replaceAll(unversioned, path));
  const edits = [
    `-droprequire=${unversioned}`,
    `-require=${path}@v${library.version}`,
    `-replace=${path}=${module}`,
  ];
  await run('go', ['mod', 'edit', ...edits], options);
  await run('go', ['mod', 'tidy'], options);
  await run('go', ['run', '.'], options);
}

function modulePath(folder: string): string {
  const [, path] = /^module (\S+)/m.exec(readFileSync(join(folder, 'go.mod'), 'utf8')) ?? [];
  if (path === undefined) throw new Error(`${folder}/go.mod names no module`);
  return path;
}
