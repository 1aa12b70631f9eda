import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { canonical } from '../playing/canonical.ts';
import { doneOf, Person } from './person.ts';
import type { Surroundings } from './surroundings.ts';

interface Line {
  readonly sku: string;
  readonly quantity: number;
}

/** Somebody at a till: sells, counts the drawer, gives refunds, and sends old sales once more. */
export class Till {
  readonly #person: Person;
  readonly #around: Surroundings;
  readonly #registerId: string;
  /** As it was last heard of: the shop may have another price by now. */
  readonly #prices: Map<string, number>;
  #sessionId: string | undefined;

  constructor(registerId: string, around: Surroundings, prices: ReadonlyMap<string, number>) {
    // Only managers give refunds.
    this.#person = new Person(`at ${registerId}`, 'manager', around);
    this.#around = around;
    this.#registerId = registerId;
    this.#prices = new Map(prices);
  }

  async work(turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn++) {
      const kind = this.#around.draw.int(1, 100);
      if (kind <= 50) await this.#sell();
      else if (kind <= 58) await this.#sendAgain();
      else if (kind <= 72) await this.#refund();
      else await this.#handleDrawer();
    }
  }

  async #sell(): Promise<void> {
    const { draw, journal, skus } = this.#around;
    const drawn = new Set(Array.from({ length: draw.int(1, 3) }, () => draw.pick(skus)));
    const lines: Line[] = [...drawn].map((sku) => ({ sku, quantity: draw.int(1, 3) }));
    const total = lines.reduce((sum, each) => sum + each.quantity * this.#priceOf(each.sku), 0);
    const onCard = draw.int(0, 2) === 0 ? draw.int(1, total) : 0;
    const cash = total - onCard;
    const id = this.#person.newId();
    const card = { method: 'card', amount: onCard, reference: `card ${id}` } as const;
    const note = { method: 'cash', amount: cash, tendered: cash + draw.int(0, 5) } as const;
    const payments = [...(onCard > 0 ? [card] : []), ...(cash > 0 ? [note] : [])];
    const body = { id, registerId: this.#registerId, lines, payments, expectedTotal: total };
    const told = await this.#person.ask('completeSale', { body });
    journal.sales.push({ request: { body }, answer: doneOf(told) });
    if (told.kind === 'refused' && told.code === 'price-changed') await this.#readPrices(lines);
  }

  #priceOf(sku: string): number {
    return this.#prices.get(sku) ?? 0;
  }

  async #readPrices(lines: readonly Line[]): Promise<void> {
    for (const { sku } of lines) {
      const product = doneOf(await this.#person.ask('getProduct', { params: { sku } }));
      if (product) this.#prices.set(sku, product.price);
    }
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
    const sold = journal.sales.filter(({ answer }) => answer !== undefined).slice(-3);
    if (sold.length === 0) return;
    const sale = draw.pick(sold).answer;
    if (!sale) return;
    const people = draw.chance(0.4) ? 2 : 1;
    await Promise.all(Array.from({ length: people }, () => this.#refundLine(sale)));
  }

  async #refundLine(sale: ResponseOf<Routes['completeSale']>): Promise<void> {
    const { draw, journal } = this.#around;
    const line = draw.pick(sale.lines);
    const quantity = draw.chance(0.6) ? line.quantity : draw.int(1, line.quantity);
    const amount = quantity * line.unitPrice;
    const back = draw.int(0, quantity);
    const body = {
      id: this.#person.newId(),
      registerId: this.#registerId,
      lines: [{ sku: line.sku, quantity, backToStock: back }],
      payouts: [{ method: 'cash', amount } as const],
    };
    const request = { params: { id: sale.id }, body };
    const told = await this.#person.ask('refundSale', request);
    journal.refunds.push({ request, answer: doneOf(told) });
  }

  async #handleDrawer(): Promise<void> {
    const { draw, journal } = this.#around;
    if (this.#sessionId === undefined) {
      const body = { id: this.#person.newId(), float: draw.int(0, 10_000) };
      const params = { registerId: this.#registerId };
      const opened = await this.#person.ask('openCashSession', { params, body });
      // Of what nobody answered it is not known whether it was opened: look.
      const there = await this.#person.ask('getOpenCashSession', { params });
      this.#sessionId = doneOf(there)?.session?.id ?? doneOf(opened)?.id;
      return;
    }
    const params = { id: this.#sessionId };
    if (draw.chance(0.5)) {
      const kind = draw.pick(['pay-in', 'pay-out'] as const);
      const amount = draw.int(1, 500);
      const request = { params, body: { id: this.#person.newId(), kind, amount, reason: 'Milk' } };
      const told = await this.#person.ask('addCashMovement', request);
      journal.movements.push({ request, answer: doneOf(told) });
      // Somebody else at this till has closed it.
      if (told.kind === 'refused') this.#sessionId = undefined;
      return;
    }
    const request = { params, body: { countedCash: draw.int(0, 50_000) } };
    const told = await this.#person.ask('closeCashSession', request);
    journal.closings.push({ request, answer: doneOf(told) });
    if (told.kind !== 'silence') this.#sessionId = undefined;
  }
}
