import type { RequestOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import { type PricedProduct, priceCart } from '@agentic-retail/domain/pricing/price-cart';
import { receiptNumber } from '@agentic-retail/domain/sale/receipt-number';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import { drawDiscounts } from './draw-discounts.ts';
import { drawPayments } from './draw-payments.ts';
import { Drawer } from './drawer.ts';
import { doneOf, Person, type Told } from './person.ts';
import type { Surroundings } from './surroundings.ts';

type Body = RequestOf<Routes['recordOfflineSale']>['body'];

interface Sold {
  readonly body: Body;
  readonly discounts: readonly ManualDiscount[];
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** By the till's clock: mostly just now, or when it had no network; at times it is wrong. */
const agesMs = [0, 0, 0, 10 * hourMs, 36 * hourMs, -10 * minuteMs, 40 * 24 * hourMs];
/** How often it sends what nobody answers, before the day is over. */
const rounds = 3;

/** Somebody at a till that has no network for a while: sells as of before, and tells of it later. */
export class OfflineTill {
  readonly #person: Person;
  readonly #cashier: Body['cashier'];
  readonly #around: Surroundings;
  readonly #registerId: string;
  readonly #drawer: Drawer;
  readonly #products: Map<string, PricedProduct>;
  #sessionId: string | undefined;
  #lastReceipt = 0;

  constructor(registerId: string, around: Surroundings) {
    const name = `offline at ${registerId}`;
    this.#person = new Person(name, 'cashier', around);
    this.#cashier = { userId: name, name };
    this.#around = around;
    this.#registerId = registerId;
    this.#drawer = new Drawer(new Person(`${name}, too`, 'manager', around), around, registerId);
    this.#products = new Map(around.products);
  }

  async work(turns: number): Promise<void> {
    const { draw, pause } = this.#around;
    for (let turn = 0; turn < turns; turn++) {
      if (draw.chance(0.5)) await this.#drawer.handle();
      await this.#lookAround();
      const sold = Array.from({ length: draw.int(1, 3) }, () => this.#sell());
      await pause(draw.int(0, 3_000));
      // Somebody has counted before the sales were told of.
      if (draw.chance(0.4)) await this.#drawer.handle();
      const inOrder = sold.filter((sale) => sale !== undefined);
      const outbox = draw.chance(0.5) ? inOrder : inOrder.toReversed();
      if (draw.chance(0.5)) await Promise.all(outbox.map((sale) => this.#tell(sale)));
      else for (const sale of outbox) await this.#tell(sale);
    }
  }

  /** The last that it hears before the network goes. */
  async #lookAround(): Promise<void> {
    const { draw, skus, journal } = this.#around;
    const sku = draw.pick(skus);
    const product = doneOf(await this.#person.ask('getProduct', { params: { sku } }));
    if (product) this.#products.set(sku, product);
    const params = { registerId: this.#registerId };
    const told = doneOf(await this.#person.ask('getOpenCashSession', { params }));
    // A till may have lost its own, and make one up.
    this.#sessionId = draw.chance(0.05) ? this.#person.newId() : told?.session?.id;
    const heard = [...journal.sales, ...journal.offlineSales]
      .filter(({ answer }) => answer?.registerId === this.#registerId)
      .map(({ answer }) => Number(answer?.receiptNumber?.split('/').at(-1)));
    this.#lastReceipt = Math.max(this.#lastReceipt, ...heard);
  }

  #sell(): Sold | undefined {
    const { draw, settings } = this.#around;
    const id = this.#person.newId(draw.pick(agesMs));
    const lines = this.#fillCart();
    const discounts = drawDiscounts(draw, lines);
    const priced = priceCart(lines, this.#products, settings, saleTime(id), discounts);
    if (!priced.ok) return undefined;
    const { lines: charged, taxes, total } = priced.value;
    this.#lastReceipt += 1;
    const body: Body = {
      id,
      registerId: this.#registerId,
      receiptNumber: receiptNumber(this.#registerId, this.#lastReceipt),
      ...(this.#sessionId !== undefined && { sessionId: this.#sessionId }),
      cashier: draw.chance(0.8) ? this.#cashier : { userId: 'gone', name: 'Gone' },
      lines: charged.map(({ name: _, gross: __, lineTotal: ___, ...line }) => line),
      pricesIncludeTax: settings.pricesIncludeTax,
      taxes: [...taxes],
      payments: drawPayments(draw, id, total),
      total,
    };
    return { body, discounts };
  }

  /** What is in front of it; a large shop is sold out at once, now and then. */
  #fillCart() {
    const { draw, skus, products } = this.#around;
    if (products.size > skus.length && draw.chance(0.3)) {
      return [...products.keys()].map((sku) => ({ sku, quantity: 1 }));
    }
    const drawn = new Set(Array.from({ length: draw.int(1, 3) }, () => draw.pick(skus)));
    return [...drawn].map((sku) => ({ sku, quantity: draw.int(1, 6) }));
  }

  /** Until it is heard; at times it had asked for the sale before it lost its network. */
  async #tell(sale: Sold): Promise<void> {
    const { draw } = this.#around;
    const devices = draw.chance(0.3) ? 2 : 1;
    await Promise.all([
      ...(draw.chance(0.2) ? [this.#askFor(sale)] : []),
      ...Array.from({ length: devices }, () => this.#record(sale)),
    ]);
  }

  async #record({ body }: Sold): Promise<void> {
    const { journal } = this.#around;
    let told: Told<'recordOfflineSale'> = { kind: 'silence' };
    for (let round = 0; round < rounds && told.kind === 'silence'; round++) {
      told = await this.#person.ask('recordOfflineSale', { body });
    }
    journal.offlineSales.push({ request: { body }, answer: doneOf(told) });
    if (told.kind === 'refused') {
      journal.complaints.push(`offline sale ${body.id} was refused as ${told.code}`);
    }
  }

  async #askFor({ body, discounts }: Sold): Promise<void> {
    const { id, registerId, payments, total: expectedTotal } = body;
    const lines = body.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const asked = { id, registerId, lines, payments, expectedTotal };
    const request = {
      body: { ...asked, ...(discounts.length > 0 && { discounts: [...discounts] }) },
    };
    const told = await this.#person.ask('completeSale', request);
    this.#around.journal.sales.push({ request, answer: doneOf(told) });
  }
}
