import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { accountEnvironment } from './account-environment.ts';
import type { EmulatedAccount } from './emulated-account.ts';

const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

/**
 * Runs the CDK CLI on the emulated account.
 *
 * @returns what it printed
 * @throws Error when it fails, with what it printed
 */
export function runCdk(account: EmulatedAccount, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [cdk, ...args, '--no-notices', '--no-color', '--ci'], {
    cwd: account.dataDir,
    env: { ...accountEnvironment(account), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`cdk ${args.join(' ')} exited with code ${code}:\n${printed}`));
    });
  });
}
