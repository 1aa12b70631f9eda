import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { FunctionMessage, FunctionWorkerData, Invocation } from './function-worker.ts';

/** Why an event got no answer. */
export interface InvocationFailure {
  readonly code: 'threw' | 'timed-out' | 'crashed';
  readonly message: string;
}

export type InvocationResult = Result<unknown, InvocationFailure>;

interface Pending {
  readonly settle: (result: InvocationResult) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * One running copy of a function, in a thread of its own. It takes events while others are waiting
 * for the database; Lambda would start more copies instead.
 */
export class FunctionInstance {
  /** Settles once the code is loaded; rejects when it can't be. */
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #nextId = 0;
  #isRetired = false;

  /** @param gone called when the instance takes no more events: it crashed or was retired */
  constructor(data: FunctionWorkerData, env: NodeJS.ProcessEnv, gone: () => void) {
    this.#worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
      name: data.name,
      env,
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: data.memoryMb },
    });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: FunctionMessage) => {
        if (message.kind === 'ready') resolve();
        else this.#settle(message);
      });
      this.#worker.once('error', (error) => {
        appendFileSync(data.logFile, `${inspect(error)}\n`);
        reject(error);
      });
      this.#worker.once('exit', (code) => {
        const message = `the function ended with code ${code}`;
        reject(new Error(message));
        for (const id of [...this.#pending.keys()])
          this.#finish(id, fail({ code: 'crashed', message }));
        gone();
      });
    });
    this.ready.catch(() => {});
  }

  /** Hands over an event; answers within the time, whatever the function does. */
  invoke(eventJson: string, requestId: string, timeoutMs: number): Promise<InvocationResult> {
    const id = this.#nextId++;
    const invocation: Invocation = { id, requestId, eventJson, deadlineMs: Date.now() + timeoutMs };
    return new Promise((settle) => {
      const message = `no answer within ${timeoutMs / 1_000} s`;
      const timer = setTimeout(() => {
        this.#isRetired = true;
        this.#finish(id, fail({ code: 'timed-out', message }));
      }, timeoutMs);
      this.#pending.set(id, { settle, timer });
      this.#worker.postMessage(invocation);
    });
  }

  /** Whether it should be given no more events, because one timed out in it. */
  get isRetired(): boolean {
    return this.#isRetired;
  }

  /** Ends it at once. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(message: Exclude<FunctionMessage, { kind: 'ready' }>): void {
    if (message.kind === 'error') {
      this.#finish(message.id, fail({ code: 'threw', message: message.message }));
    } else {
      this.#finish(
        message.id,
        ok(message.json === undefined ? undefined : JSON.parse(message.json)),
      );
    }
  }

  #finish(id: number, result: InvocationResult): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    pending.settle(result);
    // What hangs in it would go on for ever; the others it was given may still finish.
    if (this.#isRetired && this.#pending.size === 0) void this.stop();
  }
}
