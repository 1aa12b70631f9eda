import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { priceRefund, type RefundRequestLine } from '@agentic-retail/domain/refund/price-refund';
import { doneOf, type Person } from './person.ts';
import type { Surroundings } from './surroundings.ts';

type Sale = ResponseOf<Routes['completeSale']>;

/** Gives money back at a register, for what a sale says that it was: others may have been faster. */
export class RefundDesk {
  readonly #person: Person;
  readonly #around: Surroundings;
  readonly #registerId: string;

  constructor(person: Person, around: Surroundings, registerId: string) {
    this.#person = person;
    this.#around = around;
    this.#registerId = registerId;
  }

  /** Some units of one line. */
  refundLine(sale: Sale): Promise<void> {
    const { draw } = this.#around;
    const line = draw.pick(sale.lines);
    const quantity = draw.chance(0.6) ? line.quantity : draw.int(1, line.quantity);
    return this.#refund(sale, [{ sku: line.sku, quantity, backToStock: draw.int(0, quantity) }]);
  }

  /** All of it, and all of it goes back on the shelf. */
  refundAll(sale: Sale): Promise<void> {
    const lines = sale.lines.map(({ sku, quantity }) => ({ sku, quantity, backToStock: quantity }));
    return this.#refund(sale, lines);
  }

  async #refund(sale: Sale, lines: RefundRequestLine[]): Promise<void> {
    const { journal } = this.#around;
    const priced = priceRefund(sale, lines);
    if (!priced.ok) return;
    const body = {
      id: this.#person.newId(),
      registerId: this.#registerId,
      lines,
      payouts: [{ method: 'cash', amount: priced.value.total } as const],
    };
    const request = { params: { id: sale.id }, body };
    const told = await this.#person.ask('refundSale', request);
    journal.refunds.push({ request, answer: doneOf(told) });
  }
}
