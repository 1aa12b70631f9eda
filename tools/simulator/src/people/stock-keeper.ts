import { doneOf, Person } from './person.ts';
import type { Surroundings } from './surroundings.ts';

/** Somebody who adjusts and counts the stock, and changes prices and range, while the shop sells. */
export class StockKeeper {
  readonly #person: Person;
  readonly #around: Surroundings;

  constructor(name: string, around: Surroundings) {
    this.#person = new Person(name, 'manager', around);
    this.#around = around;
  }

  async work(turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn++) {
      const kind = this.#around.draw.int(1, 100);
      if (kind <= 35) await this.#adjust();
      else if (kind <= 70) await this.#changePrice();
      else if (kind <= 75) await this.#takeOutOfRange();
      else await this.#count();
    }
  }

  async #adjust(): Promise<void> {
    const { draw, journal, skus } = this.#around;
    const request = {
      params: { sku: draw.pick(skus) },
      body: {
        id: this.#person.newId(),
        quantityChange: draw.pick([-3, -1, 1, 4, 8]),
        cause: draw.pick(['damaged', 'lost'] as const),
      },
    };
    const told = await this.#person.ask('adjustStock', request);
    journal.adjustments.push({ request, answer: doneOf(told) });
  }

  async #changePrice(): Promise<void> {
    const { draw, journal, skus } = this.#around;
    const params = { sku: draw.pick(skus) };
    const product = doneOf(await this.#person.ask('getProduct', { params }));
    if (!product) return;
    const body = { version: product.version, price: draw.int(50, 900) };
    const told = await this.#person.ask('updateProduct', { params, body });
    if (told.kind === 'done') journal.edits.push({ ...params, ...body });
  }

  /** For a while, if nothing comes between. */
  async #takeOutOfRange(): Promise<void> {
    const { draw, pause, skus } = this.#around;
    const params = { sku: draw.pick(skus) };
    await this.#person.ask('deactivateProduct', { params });
    await pause(draw.int(0, 2_000));
    const product = doneOf(await this.#person.ask('getProduct', { params }));
    if (!product) return;
    const body = { version: product.version, isActive: true };
    await this.#person.ask('updateProduct', { params, body });
  }

  async #count(): Promise<void> {
    const { draw, skus } = this.#around;
    const id = this.#person.newId();
    const counted = [...new Set([draw.pick(skus), draw.pick(skus), draw.pick(skus)])];
    const scope = { kind: 'products', skus: counted } as const;
    await this.#person.ask('openCount', { body: { id, name: 'Shelf', scope } });
    for (const sku of counted) {
      const body = { entryId: this.#person.newId(), counted: draw.int(0, 12) };
      await this.#person.ask('countProduct', { params: { id, sku }, body });
    }
    const end = draw.chance(0.85) ? 'applyCount' : 'cancelCount';
    await this.#person.ask(end, { params: { id } });
  }
}
