import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { functionArn } from '../plan/local-ids.ts';
import type { FunctionPlan } from '../plan/plan.ts';
import { FunctionInstance, type InvocationResult } from './function-instance.ts';
import type { FunctionWorkerData } from './function-worker.ts';
import { lambdaEnvironment, type ServiceEndpoints } from './lambda-environment.ts';

/** Runs one function: keeps an instance warm and replaces it when it crashes or hangs. */
export class FunctionHost {
  readonly logFile: string;
  readonly #plan: FunctionPlan;
  readonly #data: FunctionWorkerData;
  readonly #env: NodeJS.ProcessEnv;
  readonly #instances = new Set<FunctionInstance>();
  #current: FunctionInstance | undefined;

  constructor(plan: FunctionPlan, endpoints: ServiceEndpoints, logDir: string) {
    const { name, assetDir, handler, memoryMb } = plan;
    this.logFile = join(logDir, `${name}.log`);
    this.#plan = plan;
    this.#env = lambdaEnvironment(plan, endpoints);
    const arn = functionArn(endpoints.region, name);
    this.#data = { name, arn, assetDir, handler, memoryMb, logFile: this.logFile };
  }

  /** How long one event may take. */
  get timeoutMs(): number {
    return this.#plan.timeoutMs;
  }

  /** Loads the code, so that the first event does not wait for it. @throws Error if it fails */
  async warmUp(): Promise<void> {
    try {
      await this.#instance().ready;
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${this.#plan.name} can't be loaded: ${why} (log: ${this.logFile})`, {
        cause,
      });
    }
  }

  /** Hands an event, as JSON, to the function. */
  invoke(eventJson: string): Promise<InvocationResult> {
    return this.#instance().invoke(eventJson, randomUUID(), this.#plan.timeoutMs);
  }

  /** Ends all instances. */
  async stop(): Promise<void> {
    await Promise.all([...this.#instances].map((instance) => instance.stop()));
  }

  #instance(): FunctionInstance {
    if (this.#current !== undefined && !this.#current.isRetired) return this.#current;
    const instance = new FunctionInstance(this.#data, this.#env, () => {
      this.#instances.delete(instance);
      if (this.#current === instance) this.#current = undefined;
    });
    this.#instances.add(instance);
    this.#current = instance;
    return instance;
  }
}
