import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';

/** Chance that can be played again: the same seed draws the same. */
export class Draw {
  readonly #generator;

  /** @param seed a 32-bit integer */
  constructor(seed: number) {
    this.#generator = mersenne(seed);
  }

  /** From 0 up to 1. */
  readonly fraction = (): number => uniformFloat64(this.#generator);

  /** @param share from 0, never, to 1, always */
  chance(share: number): boolean {
    return this.fraction() < share;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  /** @throws RangeError when there is nothing to choose from */
  pick<T>(things: readonly T[]): T {
    if (things.length === 0) throw new RangeError('nothing to draw from');
    return things[this.int(0, things.length - 1)] as T;
  }
}
