import { Checkout } from './checkout.ts';
import { drawDiscounts } from './draw-discounts.ts';
import { Person } from './person.ts';
import { RefundDesk } from './refund-desk.ts';
import type { Surroundings } from './surroundings.ts';

/** Somebody who sells the whole shelf at once, which is more than one write takes, and takes it back. */
export class Wholesaler {
  readonly #around: Surroundings;
  readonly #checkout: Checkout;
  readonly #refunds: RefundDesk;

  constructor(registerId: string, around: Surroundings) {
    const person = new Person(`wholesale at ${registerId}`, 'manager', around);
    this.#around = around;
    this.#checkout = new Checkout(person, around, registerId);
    this.#refunds = new RefundDesk(person, around, registerId);
  }

  async work(turns: number): Promise<void> {
    const { draw, products } = this.#around;
    for (let turn = 0; turn < turns; turn++) {
      const lines = [...products.keys()].map((sku) => ({ sku, quantity: 1 }));
      const cart = { lines, discounts: drawDiscounts(draw, lines) };
      // There is not enough for two, mostly.
      const sales = draw.chance(0.3) ? 2 : 1;
      await Promise.all(Array.from({ length: sales }, () => this.#checkout.sell(cart)));
      if (draw.chance(0.5)) await this.#takeBack();
    }
  }

  async #takeBack(): Promise<void> {
    const { draw, journal, products } = this.#around;
    const sale = journal.sales.findLast(({ answer }) => answer?.lines.length === products.size);
    if (!sale?.answer) return;
    const { answer } = sale;
    const people = draw.chance(0.3) ? 2 : 1;
    await Promise.all(Array.from({ length: people }, () => this.#refunds.refundAll(answer)));
  }
}
