import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import type { UserPoolPlan } from '../plan/plan.ts';
import { JsonFileStore } from './json-file-store.ts';
import { makePool } from './make-pool.ts';
import { poolServer } from './pool-server.ts';

/** What the worker is started with. */
export interface UserPoolWorkerData {
  readonly plan: UserPoolPlan;
  /** Undefined keeps everything in memory. */
  readonly dataDir: string | undefined;
  readonly logFile: string;
}

/** What the worker says. */
export type UserPoolMessage =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'code'; readonly email: string; readonly code: string }
  | { readonly kind: 'moved-aside'; readonly file: string };

const { plan, dataDir, logFile }: UserPoolWorkerData = workerData;

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
  dataDir === undefined ? undefined : join(dataDir, 'pool.json'),
  { Users: {}, Groups: {} },
  (file) => say({ kind: 'moved-aside', file }),
);
const rules = await makePool(plan, store, context, (email, code) =>
  say({ kind: 'code', email, code }),
);
const server = poolServer(rules, context);
// Requests of sign-in are rare: connections are kept so that clients need not look whether they are.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
say({ kind: 'listening', port: typeof address === 'object' && address ? address.port : 0 });
