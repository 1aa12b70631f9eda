import { addDays } from '@agentic-retail/domain/time/add-days';
import { Checkout } from './checkout.ts';
import { Person } from './person.ts';
import type { Surroundings } from './surroundings.ts';

const hourMs = 60 * 60 * 1000;

/** Somebody who looks at reports of days, and enters what was sold then and told to nobody. */
export class Accountant {
  readonly #person: Person;
  readonly #around: Surroundings;
  readonly #checkout: Checkout;

  constructor(registerId: string, around: Surroundings) {
    this.#person = new Person('accountant', 'manager', around);
    this.#around = around;
    this.#checkout = new Checkout(this.#person, around, registerId);
  }

  async work(turns: number): Promise<void> {
    const { draw, pause } = this.#around;
    for (let turn = 0; turn < turns; turn++) {
      await Promise.all([
        ...(draw.chance(0.8) ? [this.#look()] : []),
        ...(draw.chance(0.6) ? [this.#enterLate()] : []),
      ]);
      // A report is kept once nothing was told of its day for an hour.
      if (draw.chance(0.4)) await pause(draw.int(hourMs, 2 * hourMs));
    }
  }

  async #look(): Promise<void> {
    const today = new Date(this.#around.nowMs()).toISOString().slice(0, 'yyyy-mm-dd'.length);
    const query = { from: addDays(today, -2), to: today };
    await this.#person.ask('reportSales', { query });
  }

  #enterLate(): Promise<void> {
    const { draw, skus } = this.#around;
    const lines = [{ sku: draw.pick(skus), quantity: 1 }];
    return this.#checkout.sell({ lines, discounts: [] }, draw.int(10, 30) * hourMs);
  }
}
