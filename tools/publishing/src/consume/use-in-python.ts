import { globSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';
import type { BuiltLibrary } from './built-library.ts';

/** Installs the wheel into an environment of the app's own and runs the app. */
export async function useInPython(app: string, library: BuiltLibrary): Promise<void> {
  const options = { cwd: app, env: { CDK_OUTDIR: 'cdk.out' } };
  const wheels = globSync(`${library.packages}/python/*.whl`);
  await run('python3', ['-m', 'venv', '.venv'], options);
  const python = join(app, '.venv/bin/python');
  const cdk = `aws-cdk-lib==${library.cdkVersion}`;
  await run(python, ['-m', 'pip', 'install', ...wheels, '-r', 'requirements.txt', cdk], options);
  await run(python, ['store.py'], options);
}
