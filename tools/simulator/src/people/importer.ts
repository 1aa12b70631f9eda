import type { RequestOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { doneOf, Person } from './person.ts';
import type { Surroundings } from './surroundings.ts';

type Chunk = RequestOf<Routes['importProducts']>['body'];

/** Somebody who takes in a supplier's file, a chunk at a time, and edits many products at once. */
export class Importer {
  readonly #person: Person;
  readonly #around: Surroundings;
  readonly #chunks: readonly Chunk[];

  constructor(file: string, around: Surroundings) {
    this.#person = new Person(file, 'manager', around);
    this.#around = around;
    this.#chunks = this.#writeFile(file);
  }

  async work(turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn++) {
      if (this.#around.draw.chance(0.6)) await this.#takeIn();
      else await this.#editMany();
    }
  }

  /** Every chunk, at once or one by one; the next time, all of the same file again. */
  async #takeIn(): Promise<void> {
    if (this.#around.draw.chance(0.5))
      await Promise.all(this.#chunks.map((each) => this.#send(each)));
    else for (const chunk of this.#chunks) await this.#send(chunk);
  }

  async #send(body: Chunk): Promise<void> {
    const answer = doneOf(await this.#person.ask('importProducts', { body }));
    this.#around.journal.imports.push({ request: { body }, answer });
  }

  async #editMany(): Promise<void> {
    const { draw, skus, journal } = this.#around;
    const edits = [];
    for (const sku of new Set([draw.pick(skus), draw.pick(skus)])) {
      const product = doneOf(await this.#person.ask('getProduct', { params: { sku } }));
      if (product) edits.push({ sku, version: product.version, price: draw.int(50, 900) });
    }
    if (edits.length === 0) return;
    const answer = doneOf(await this.#person.ask('editProducts', { body: { edits } }));
    for (const { sku, outcome } of answer?.results ?? []) {
      const edit = edits.find((each) => each.sku === sku);
      if (edit && outcome === 'changed') journal.edits.push(edit);
    }
  }

  #writeFile(file: string): Chunk[] {
    const { draw, skus } = this.#around;
    const order = {
      importId: `products-of-${file}`,
      fileName: `${file}.csv`,
      isDryRun: false,
      existingStock: draw.pick(['keep', 'set'] as const),
    };
    const known = skus.filter(() => draw.chance(0.6));
    const cells = [
      ...known.map((sku) => ({ sku, price: drawPrice(), stockQuantity: String(draw.int(0, 15)) })),
      {
        sku: `NEW-${file}`,
        name: 'New',
        category: 'Food',
        price: drawPrice(),
        stockQuantity: String(draw.int(0, 5)),
      },
    ];
    const rows = cells.map((each, index) => ({ row: index + 2, cells: each }));
    const middle = Math.ceil(rows.length / 2);
    return [rows.slice(0, middle), rows.slice(middle)]
      .filter((some) => some.length > 0)
      .map((some) => ({ ...order, rows: some }));

    function drawPrice(): string {
      return (draw.int(50, 900) / 100).toFixed(2);
    }
  }
}
