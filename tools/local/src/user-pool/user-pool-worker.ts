import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import type { UserPoolPlan } from '../plan/plan.ts';
import { JsonFileStore } from './json-file-store.ts';
import { makePool, type PoolMail } from './make-pool.ts';
import { poolServer } from './pool-server.ts';
import type { DemoPerson } from './seed-pool.ts';

/** What the worker is started with. */
export interface UserPoolWorkerData {
  readonly plan: UserPoolPlan;
  readonly staff: readonly DemoPerson[];
  /** Folder that keeps the users. */
  readonly folder: string;
  readonly logFile: string;
}

/** What the worker says. */
export type UserPoolMessage =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'mail'; readonly mail: PoolMail };

const { plan, staff, folder, logFile }: UserPoolWorkerData = workerData;

function say(message: UserPoolMessage): void {
  parentPort?.postMessage(message);
}

function log(...what: unknown[]): void {
  const line = what.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' ');
  appendFileSync(logFile, `${new Date().toISOString()} ${line}\n`);
}

const logger = { child: () => logger, debug() {}, info() {}, warn: log, error: log };
const context = { logger };

const store = await JsonFileStore.open(
  join(folder, 'pool.json'),
  { Users: {}, Groups: {} },
  (aside) => log(`the users could not be read; their file is now ${aside}`),
);
const rules = await makePool({
  plan,
  staff,
  store,
  context,
  onMail: (mail) => say({ kind: 'mail', mail }),
});
const server = poolServer(rules, context);
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
say({ kind: 'listening', port: typeof address === 'object' && address ? address.port : 0 });
