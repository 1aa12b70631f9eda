import { doneOf, type Person } from './person.ts';
import type { Surroundings } from './surroundings.ts';

/** The drawer of a register: somebody opens it, takes money out or puts it in, and counts it. */
export class Drawer {
  readonly #person: Person;
  readonly #around: Surroundings;
  readonly #registerId: string;
  #sessionId: string | undefined;

  constructor(person: Person, around: Surroundings, registerId: string) {
    this.#person = person;
    this.#around = around;
    this.#registerId = registerId;
  }

  async handle(): Promise<void> {
    if (this.#sessionId === undefined) return this.#open();
    const params = { id: this.#sessionId };
    return this.#around.draw.chance(0.5) ? this.#move(params) : this.#close(params);
  }

  async #open(): Promise<void> {
    const body = { id: this.#person.newId(), float: this.#around.draw.int(0, 10_000) };
    const params = { registerId: this.#registerId };
    const opened = await this.#person.ask('openCashSession', { params, body });
    // Of what nobody answered it is not known whether it was opened: look.
    const there = await this.#person.ask('getOpenCashSession', { params });
    this.#sessionId = doneOf(there)?.session?.id ?? doneOf(opened)?.id;
  }

  async #move(params: { readonly id: string }): Promise<void> {
    const { draw, journal } = this.#around;
    const kind = draw.pick(['pay-in', 'pay-out'] as const);
    const amount = draw.int(1, 500);
    const request = { params, body: { id: this.#person.newId(), kind, amount, reason: 'Milk' } };
    const told = await this.#person.ask('addCashMovement', request);
    journal.movements.push({ request, answer: doneOf(told) });
    // Somebody else at this till has closed it.
    if (told.kind === 'refused') this.#sessionId = undefined;
  }

  async #close(params: { readonly id: string }): Promise<void> {
    const { draw, journal } = this.#around;
    const request = { params, body: { countedCash: draw.int(0, 50_000) } };
    const told = await this.#person.ask('closeCashSession', request);
    journal.closings.push({ request, answer: doneOf(told) });
    if (told.kind !== 'silence') this.#sessionId = undefined;
  }
}
