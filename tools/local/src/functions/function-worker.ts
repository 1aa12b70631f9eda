import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatWithOptions, inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';

/** What the worker is started with. */
export interface FunctionWorkerData {
  readonly name: string;
  readonly arn: string;
  readonly assetDir: string;
  /** File and export, such as `main.handler`. */
  readonly handler: string;
  readonly memoryMb: number;
  readonly logFile: string;
}

/** An event to handle; as JSON, so that the handler gets one of its own. */
export interface Invocation {
  readonly id: number;
  readonly requestId: string;
  readonly eventJson: string;
  readonly deadlineMs: number;
}

/** What the worker says. */
export type FunctionMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly id: number; readonly json: string | undefined }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

type Handler = (event: unknown, context: object) => unknown;

const data: FunctionWorkerData = workerData;
const port = parentPort;
if (!port) throw new Error('this file is for a worker thread');

function say(message: FunctionMessage): void {
  port?.postMessage(message);
}

// Straight to the file: by way of the main thread, every line would cost it time, and those before
// a crash would be lost.
const log = openSync(data.logFile, 'a');
function write(chunk: string | Uint8Array): boolean {
  if (typeof chunk === 'string') writeSync(log, chunk);
  else writeSync(log, chunk);
  return true;
}
process.stdout.write = write;
process.stderr.write = write;
for (const level of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
  console[level] = (...what: unknown[]) => write(`${formatWithOptions({}, ...what)}\n`);
}

async function loadHandler(): Promise<Handler> {
  const dot = data.handler.lastIndexOf('.');
  const file = join(data.assetDir, `${data.handler.slice(0, dot)}.mjs`);
  const loaded: Record<string, unknown> = await import(pathToFileURL(file).href);
  const handler = loaded[data.handler.slice(dot + 1)];
  if (typeof handler !== 'function') throw new Error(`${file} does not export ${data.handler}`);
  return handler as Handler;
}

function contextOf({ requestId, deadlineMs }: Invocation): object {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: data.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: data.arn,
    memoryLimitInMB: String(data.memoryMb),
    logGroupName: `/aws/lambda/${data.name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
  };
}

const handler = await loadHandler();

async function handle(invocation: Invocation): Promise<void> {
  const { id } = invocation;
  try {
    const result = await handler(JSON.parse(invocation.eventJson), contextOf(invocation));
    say({ kind: 'result', id, json: JSON.stringify(result) });
  } catch (error) {
    write(`${inspect(error)}\n`);
    say({ kind: 'error', id, message: error instanceof Error ? error.message : String(error) });
  }
}

port.on('message', (invocation: Invocation) => void handle(invocation));
say({ kind: 'ready' });
