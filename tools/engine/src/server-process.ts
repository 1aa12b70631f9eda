import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithParent } from './end-with-parent.ts';

const stopWithinMs = 3_000;

/** A program that serves HTTP on loopback. */
export interface ServerCommand {
  /** What it is, for messages, such as `the database engine`. */
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Address that answers, whatever the status, once it serves. */
  readonly answersAt: string;
  /** How long it may take until then. */
  readonly startWithinMs: number;
  /** @default - this process's own */
  readonly env?: NodeJS.ProcessEnv;
  /** File that what it prints is added to. @default - thrown away */
  readonly logFile?: string;
}

export interface ServerProcess {
  readonly pid: number | undefined;
  /** Settles when the server is gone before it was asked to stop. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a server and waits until it answers. It ends with this process, also when that is killed.
 *
 * @throws Error when it ends or does not answer in time, saying which
 */
export async function startServerProcess(command: ServerCommand): Promise<ServerProcess> {
  const child = run(command);
  const ended = endOf(child);
  const pid = child.pid;
  const callOff = pid === undefined ? () => {} : endWithParent(pid);
  let stopping = false;

  async function stop(): Promise<void> {
    stopping = true;
    signal(child, 'SIGTERM');
    if (!(await settlesWithin(ended, stopWithinMs))) signal(child, 'SIGKILL');
    await ended;
    callOff();
  }

  const polling = new AbortController();
  const failure = await Promise.race([answers(command, polling.signal), ended]);
  polling.abort();
  if (failure !== undefined) {
    await stop();
    throw new Error(`${command.name} did not start: ${failure}`);
  }
  const died = new Promise<string>((resolve) => {
    ended.then((reason) => {
      callOff();
      if (!stopping) resolve(reason);
    });
  });
  return { pid, died, stop };
}

function run({ program, args, env, logFile }: ServerCommand): ChildProcess {
  const output = logFile === undefined ? 'ignore' : openSync(logFile, 'a');
  try {
    return spawn(program, args, {
      ...(env && { env }),
      // A group of its own: Ctrl-C in a terminal is for this process, which then stops the server.
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

async function answers(
  { answersAt, startWithinMs }: ServerCommand,
  given: AbortSignal,
): Promise<string | undefined> {
  const deadline = Date.now() + startWithinMs;
  while (Date.now() < deadline && !given.aborted) {
    try {
      await fetch(answersAt, { signal: AbortSignal.timeout(1_000) });
      return undefined;
    } catch {
      await sleep(10);
    }
  }
  return `nothing answered at ${answersAt} within ${startWithinMs / 1000} s`;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // The whole group: a wrapper runs the server as a child of its own.
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It ended in between.
  }
}

function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  return Promise.race([promise.then(() => true), sleep(ms, false, { ref: false })]);
}
