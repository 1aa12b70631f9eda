import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<Invocation>();

/** One run of a function, which may end in the middle of it. */
export class Invocation {
  readonly id: number;
  /** Settles when it has ended in the middle. */
  readonly ended: Promise<void>;
  readonly #callsToLive: number;
  #calls = 0;
  #end: () => void = () => {};
  #isOver = false;

  /** @param callsToLive how many calls of the engine it lives for; it ends instead of the next */
  constructor(id: number, callsToLive: number) {
    this.id = id;
    this.#callsToLive = callsToLive;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** The one whose code calls this; none, outside of all. */
  static get current(): Invocation | undefined {
    return running.getStore();
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    return running.run(this, work);
  }

  /** To be asked at each call of the engine, before it and after it: whether it still lives. */
  livesOn(): boolean {
    if (this.#isOver) return false;
    if (this.#calls < this.#callsToLive) return true;
    this.#isOver = true;
    this.#end();
    return false;
  }

  countCall(): void {
    this.#calls += 1;
  }
}
