import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import publicKey from 'cognito-local/lib/keys/cognitoLocal.public.json' with { type: 'json' };
import type { KeySet } from '../http/authorizer.ts';
import type { UserPoolPlan } from '../plan/plan.ts';
import type { PoolMail } from './make-pool.ts';
import type { DemoPerson } from './seed-pool.ts';
import type { UserPoolMessage, UserPoolWorkerData } from './user-pool-worker.ts';

export interface UserPoolOptions {
  readonly plan: UserPoolPlan;
  /** Folder that keeps the users. */
  readonly folder: string;
  readonly staff: readonly DemoPerson[];
  readonly logFile: string;
  /** Called with each mail that the pool would send. */
  readonly onMail: (mail: PoolMail) => void;
}

export interface UserPool {
  readonly endpoint: string;
  /** The public keys of its tokens. */
  readonly keys: KeySet;
  stop(): Promise<void>;
}

/**
 * Starts the user pool on loopback and a free port, in a thread of its own: it is gone with this
 * process, however that ends.
 */
export async function startUserPool(options: UserPoolOptions): Promise<UserPool> {
  const { plan, staff, folder, logFile, onMail } = options;
  const data: UserPoolWorkerData = { plan, staff, folder, logFile };
  const worker = new Worker(new URL('./user-pool-worker.ts', import.meta.url), {
    name: 'user-pool',
    workerData: data,
  });
  const port = await new Promise<number>((resolve, reject) => {
    worker.on('error', (error) => {
      appendFileSync(logFile, `${inspect(error)}\n`);
      reject(error);
    });
    worker.once('exit', (code) => reject(new Error(`the user pool ended with code ${code}`)));
    worker.on('message', (message: UserPoolMessage) => {
      if (message.kind === 'listening') resolve(message.port);
      else onMail(message.mail);
    });
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    keys: { keys: [publicKey.jwk] } as KeySet,
    async stop() {
      await worker.terminate();
    },
  };
}
