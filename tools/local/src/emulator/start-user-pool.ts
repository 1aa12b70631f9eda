import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { endWithParent } from '@agentic-retail/engine/end-with-parent';
import type { KeySet } from '../http/authorizer.ts';
import type { UserPoolPlan } from '../plan/plan.ts';
import { repositoryRoot } from '../repository-root.ts';
import { type CodeMail, mailsIn } from './mails-in.ts';
import { startNameClaimTrigger } from './start-name-claim-trigger.ts';
import { type DemoPerson, writeUserPoolFiles } from './user-pool-files.ts';

export interface UserPoolOptions {
  readonly plan: UserPoolPlan;
  readonly region: string;
  /** Folder that keeps the users. */
  readonly folder: string;
  readonly staff: readonly DemoPerson[];
  readonly logFile?: string | undefined;
  /** Called with each mail that the pool would send. */
  readonly onMail: (mail: CodeMail) => void;
}

export interface UserPool {
  readonly endpoint: string;
  /** The public keys of its tokens. */
  readonly keys: KeySet;
  stop(): Promise<void>;
}

/** Starts the emulator of the user pool, on loopback and a free port. */
export async function startUserPool(options: UserPoolOptions): Promise<UserPool> {
  const { plan, region, folder, staff, logFile, onMail } = options;
  const trigger = await startNameClaimTrigger();
  writeUserPoolFiles(folder, plan, staff, trigger.endpoint, region);
  const script = join(repositoryRoot(), 'node_modules/cognito-local/lib/bin/start.js');
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env: { HOST: '127.0.0.1', PORT: '0', AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1' },
    // A group of its own: Ctrl-C in a terminal is for this process, which then stops the emulator.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const callOff = child.pid === undefined ? () => {} : endWithParent(child.pid);
  for (const output of [child.stdout, child.stderr]) {
    output?.setEncoding('utf8').on('data', (text: string) => {
      if (logFile !== undefined) appendFileSync(logFile, text);
      for (const mail of mailsIn(text)) onMail(mail);
    });
  }
  const endpoint = await endpointOf(child);
  return {
    endpoint,
    keys: await keysOf(endpoint, plan.poolId),
    async stop() {
      if (child.exitCode === null && child.kill()) await exited;
      callOff();
      trigger.stop();
    },
  };
}

/** The emulator says on its output where it listens. */
function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`the user pool emulator ended with code ${code}: ${printed}`)),
    );
    child.stdout?.on('data', (text: string) => {
      printed += text;
      const [endpoint] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (endpoint !== undefined) resolve(endpoint);
    });
  });
}

async function keysOf(endpoint: string, poolId: string): Promise<KeySet> {
  const response = await fetch(`${endpoint}/${poolId}/.well-known/jwks.json`);
  return (await response.json()) as KeySet;
}
