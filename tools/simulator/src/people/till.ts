import { canonical } from '../playing/canonical.ts';
import { Checkout } from './checkout.ts';
import { drawDiscounts } from './draw-discounts.ts';
import { Drawer } from './drawer.ts';
import { doneOf, Person } from './person.ts';
import { RefundDesk } from './refund-desk.ts';
import type { Surroundings } from './surroundings.ts';

/** Somebody at a till: sells, counts the drawer, gives refunds, and sends old sales once more. */
export class Till {
  readonly #person: Person;
  readonly #around: Surroundings;
  readonly #checkout: Checkout;
  readonly #refunds: RefundDesk;
  readonly #drawer: Drawer;

  constructor(registerId: string, around: Surroundings) {
    // Only managers give refunds.
    this.#person = new Person(`at ${registerId}`, 'manager', around);
    this.#around = around;
    this.#checkout = new Checkout(this.#person, around, registerId);
    this.#refunds = new RefundDesk(this.#person, around, registerId);
    this.#drawer = new Drawer(this.#person, around, registerId);
  }

  async work(turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn++) {
      const kind = this.#around.draw.int(1, 100);
      if (kind <= 50) await this.#sell();
      else if (kind <= 58) await this.#sendAgain();
      else if (kind <= 72) await this.#refund();
      else await this.#drawer.handle();
    }
  }

  #sell(): Promise<void> {
    const { draw, skus } = this.#around;
    const drawn = new Set(Array.from({ length: draw.int(1, 3) }, () => draw.pick(skus)));
    const lines = [...drawn].map((sku) => ({ sku, quantity: draw.int(1, 3) }));
    return this.#checkout.sell({ lines, discounts: drawDiscounts(draw, lines) });
  }

  /** A sale of any till, as from an outbox that has lost track. */
  async #sendAgain(): Promise<void> {
    const { draw, journal } = this.#around;
    if (journal.sales.length === 0) return;
    const { request, answer } = draw.pick(journal.sales);
    const again = doneOf(await this.#person.ask('completeSale', request));
    if (!again) return;
    if (answer && canonical(again) !== canonical(answer)) {
      journal.complaints.push(`sale ${request.body.id}, sent again, got another answer`);
    }
    if (!answer) journal.sales.push({ request, answer: again });
  }

  /** One of the last sales, at times by two people who don't know of each other. */
  async #refund(): Promise<void> {
    const { draw, journal } = this.#around;
    const sold = [journal.sales, journal.offlineSales].flatMap((sales) =>
      sales.flatMap(({ answer }) => answer ?? []).slice(-3),
    );
    if (sold.length === 0) return;
    const sale = draw.pick(sold);
    const people = draw.chance(0.4) ? 2 : 1;
    await Promise.all(Array.from({ length: people }, () => this.#refunds.refundLine(sale)));
  }
}
