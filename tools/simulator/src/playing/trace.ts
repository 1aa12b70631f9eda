import { createHash } from 'node:crypto';

/** What happened in a run, step by step, as one hash: two runs with the same one were the same. */
export class Trace {
  readonly #hash = createHash('sha256');
  readonly #keep: ((line: string) => void) | undefined;

  /** @param keep is told every line, to find out where two runs part */
  constructor(keep?: (line: string) => void) {
    this.#keep = keep;
  }

  add(...parts: readonly unknown[]): void {
    const line = parts.join(' ');
    this.#hash.update(`${line}\n`);
    this.#keep?.(line);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}
