import { doneOf, Person } from './person.ts';
import type { Surroundings } from './surroundings.ts';

/** Somebody who orders goods and takes them in; several of them work on the same requests. */
export class Buyer {
  readonly #person: Person;
  readonly #around: Surroundings;

  constructor(name: string, around: Surroundings) {
    this.#person = new Person(name, 'manager', around);
    this.#around = around;
  }

  async work(turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn++) {
      const { draw, requestIds, invoiceNumbers } = this.#around;
      const kind = draw.int(1, 100);
      if (kind <= 12) await this.#lookForRequests();
      else if (kind <= 32 || requestIds.length === 0) await this.#request();
      else if (kind <= 44) await this.#cancelRequest();
      else if (kind <= 58 || invoiceNumbers.size === 0) await this.#approve();
      else await this.#moveInvoice(draw.pick([...invoiceNumbers]));
    }
  }

  async #request(): Promise<void> {
    const { draw, skus, requestIds } = this.#around;
    const body = { id: this.#person.newId(), sku: draw.pick(skus), quantity: draw.int(1, 9) };
    const told = await this.#person.ask('requestRestock', { body });
    if (told.kind === 'done') requestIds.push(body.id);
  }

  /** Also those that the sweep has filed. */
  async #lookForRequests(): Promise<void> {
    const { requestIds } = this.#around;
    const page = doneOf(await this.#person.ask('listRestockRequests', { query: {} }));
    for (const { id } of page?.items ?? []) if (!requestIds.includes(id)) requestIds.push(id);
  }

  async #approve(): Promise<void> {
    const { draw, journal, requestIds, invoiceNumbers } = this.#around;
    const ids = [...new Set([1, 2, 3].map(() => draw.pick(requestIds)))];
    const request = { body: { ids } };
    const approved = doneOf(await this.#person.ask('approveRestockRequests', request));
    journal.approvals.push({ request, answer: approved });
    for (const { number } of approved?.invoices ?? []) invoiceNumbers.add(number);
  }

  async #cancelRequest(): Promise<void> {
    const { draw, requestIds } = this.#around;
    // What was asked for just now is not ordered yet, mostly.
    const params = { id: draw.pick(requestIds.slice(-2)) };
    await this.#person.ask('cancelRestockRequest', { params });
  }

  /** Does what comes next with an invoice, as it was when it was looked at. */
  async #moveInvoice(number: string): Promise<void> {
    const { draw } = this.#around;
    const params = { number };
    const invoice = doneOf(await this.#person.ask('getInvoice', { params }));
    if (invoice?.status === 'draft') await this.#person.ask('sendInvoice', { params });
    else if (invoice?.status === 'received') await this.#person.ask('payInvoice', { params });
    else if (invoice && draw.chance(0.1)) await this.#person.ask('cancelInvoice', { params });
    else if (invoice) await this.#receive(number, invoice.lines);
  }

  async #receive(
    number: string,
    lines: readonly {
      readonly sku: string;
      readonly quantity: number;
      readonly received: number;
    }[],
  ): Promise<void> {
    const { draw } = this.#around;
    const due = lines
      .map(({ sku, quantity, received }) => ({ sku, open: quantity - received }))
      .filter(({ open }) => open > 0);
    if (due.length === 0) return;
    const parcels = due.map(({ sku, open }) => {
      return { sku, quantity: draw.chance(0.6) ? open : draw.int(1, open) };
    });
    // Either one parcel with everything, or one for each product, which come at once.
    if (draw.chance(0.5)) await this.#deliver(number, parcels);
    else await Promise.all(parcels.map((parcel) => this.#deliver(number, [parcel])));
  }

  async #deliver(
    number: string,
    lines: readonly { readonly sku: string; readonly quantity: number }[],
  ): Promise<void> {
    const { draw, journal } = this.#around;
    const body = { id: this.#person.newId(), lines: [...lines], isLast: draw.chance(0.1) };
    const request = { params: { number }, body };
    const told = await this.#person.ask('receiveGoods', request);
    journal.deliveries.push({ request, answer: doneOf(told) });
  }
}
