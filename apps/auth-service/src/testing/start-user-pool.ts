import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNameClaimTrigger } from './start-name-claim-trigger.ts';
import { type SeededPerson, writeUserPool } from './user-pool-files.ts';

export interface RunningUserPool {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** The code that the emulator "mails" to everybody. */
export const mailedCode = '246810';

/** Starts the user pool emulator, on loopback and a free port, with its data in a folder of its own. */
export async function startUserPool(people: readonly SeededPerson[]): Promise<RunningUserPool> {
  const trigger = await startNameClaimTrigger();
  const folder = mkdtempSync(join(tmpdir(), 'user-pool-'));
  writeUserPool(folder, people, trigger.endpoint);
  const script = createRequire(`${process.cwd()}/`).resolve('cognito-local/lib/bin/start.js');
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      CODE: mailedCode,
      AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const endWithParent = () => child.kill('SIGKILL');
  process.once('exit', endWithParent);
  return {
    endpoint: await endpointOf(child),
    stop: async () => {
      process.off('exit', endWithParent);
      if (child.exitCode === null && child.kill()) await once(child, 'exit');
      await trigger.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The emulator says on its output where it listens. */
function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`the user pool emulator ended with code ${code}: ${printed}`));
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [endpoint] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (endpoint !== undefined) resolve(endpoint);
    });
  });
}
