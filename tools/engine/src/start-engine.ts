import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithParent } from './end-with-parent.ts';
import { type EngineCommand, engineCommand } from './engine-command.ts';
import { freePort } from './free-port.ts';

/** The wrapper may have to fetch the binary first. */
const startWithinMs = 60_000;
const stopWithinMs = 3_000;

export interface EngineOptions {
  /** File that keeps the data. @default - kept in memory, gone with the engine */
  readonly dbPath?: string;
  /** @default 0: any that is free */
  readonly port?: number;
  /** File that what the engine prints is added to. @default - thrown away */
  readonly logFile?: string;
}

export interface Engine {
  readonly endpoint: string;
  /** Undefined for an engine that was given and not started. */
  readonly pid: number | undefined;
  /** Settles when the engine is gone before it was asked to stop. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a DynamoDB-compatible engine on loopback and waits until it answers. It ends with this
 * process, also when that is killed. With DYNAMODB_ENDPOINT set, that one is used as it is.
 *
 * @throws Error when it can't be started, saying why and what to do
 */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given !== undefined && given !== '') return givenEngine(given);

  const port = options.port || (await freePort());
  const child = run(engineCommand(), options, port);
  const ended = endOf(child);
  const pid = child.pid;
  const callOff = pid === undefined ? () => {} : endWithParent(pid);
  const endpoint = `http://127.0.0.1:${port}`;
  let stopping = false;

  async function stop(): Promise<void> {
    stopping = true;
    signal(child, 'SIGTERM');
    if (!(await settlesWithin(ended, stopWithinMs))) signal(child, 'SIGKILL');
    await ended;
    callOff();
  }

  const polling = new AbortController();
  const failure = await Promise.race([answers(endpoint, polling.signal), ended]);
  polling.abort();
  if (failure !== undefined) {
    await stop();
    throw new Error(`the database engine did not start: ${failure}`);
  }
  const died = new Promise<string>((resolve) => {
    ended.then((reason) => {
      callOff();
      if (!stopping) resolve(reason);
    });
  });
  return { endpoint, pid, died, stop };
}

function run(command: EngineCommand, options: EngineOptions, port: number): ChildProcess {
  const output = options.logFile === undefined ? 'ignore' : openSync(options.logFile, 'a');
  const args = ['--host', '127.0.0.1', '--port', String(port)];
  if (options.dbPath !== undefined) args.push('--db-path', options.dbPath);
  try {
    return spawn(command.program, [...command.args, ...args], {
      // A group of its own: Ctrl-C in a terminal is for this process, which then stops the engine.
      detached: true,
      shell: process.platform === 'win32',
      stdio: ['ignore', output, output],
    });
  } finally {
    if (typeof output === 'number') closeSync(output);
  }
}

/** Resolves with what ended the process; never rejects. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signalName) =>
      resolve(code === null ? `it was ended by ${signalName}` : `it exited with code ${code}`),
    );
  });
}

async function answers(endpoint: string, given: AbortSignal): Promise<string | undefined> {
  const deadline = Date.now() + startWithinMs;
  while (Date.now() < deadline && !given.aborted) {
    try {
      await fetch(endpoint, { signal: AbortSignal.timeout(1_000) });
      return undefined;
    } catch {
      await sleep(10);
    }
  }
  return `nothing answered at ${endpoint} within ${startWithinMs / 1000} s`;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // The whole group: the wrapper runs the binary as a child of its own.
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It ended in between.
  }
}

function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  return Promise.race([promise.then(() => true), sleep(ms, false, { ref: false })]);
}

function givenEngine(endpoint: string): Engine {
  return { endpoint, pid: undefined, died: new Promise(() => {}), stop: async () => {} };
}
