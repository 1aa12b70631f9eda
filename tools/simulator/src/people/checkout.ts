import type { RequestOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { discountLevel } from '@agentic-retail/domain/pricing/discount-limits';
import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import {
  type CartLine,
  type PricedCart,
  type PricedProduct,
  priceCart,
} from '@agentic-retail/domain/pricing/price-cart';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import { LINES_PER_PART } from '@agentic-retail/inventory-service/adapters/line-part-item';
import { drawPayments } from './draw-payments.ts';
import { doneOf, type Person } from './person.ts';
import type { Surroundings } from './surroundings.ts';

const silence = { kind: 'silence' } as const;

type SaleBody = RequestOf<Routes['completeSale']>['body'];

/** A cart, and what is taken off it by hand. */
export interface Cart {
  readonly lines: readonly CartLine[];
  readonly discounts: readonly ManualDiscount[];
}

/** Sells at one register, at the prices that it has heard of last: the shop may have others by now. */
export class Checkout {
  readonly #person: Person;
  readonly #around: Surroundings;
  readonly #registerId: string;
  readonly #products: Map<string, PricedProduct>;

  constructor(person: Person, around: Surroundings, registerId: string) {
    this.#person = person;
    this.#around = around;
    this.#registerId = registerId;
    this.#products = new Map(around.products);
  }

  /** @param ageMs how long ago the sale is said to have been made */
  async sell(cart: Cart, ageMs = 0): Promise<void> {
    const { draw } = this.#around;
    const approvalId = await this.#approve(cart);
    // An approval is good for one sale, whoever tries to use it for more.
    const sales = approvalId !== undefined && draw.chance(0.3) ? 2 : 1;
    await Promise.all(Array.from({ length: sales }, () => this.#complete(cart, approvalId, ageMs)));
  }

  /** Asks for an approval where one is needed, but for those who forget to. */
  async #approve(cart: Cart): Promise<string | undefined> {
    const { draw, journal } = this.#around;
    const id = this.#person.newId();
    const priced = this.#price(id, cart);
    const isNeeded = priced && discountLevel(priced) === 'needs-approval';
    if (!isNeeded || draw.chance(0.1)) return undefined;
    const { lines, discounts } = cart;
    const body = {
      id,
      registerId: this.#registerId,
      lines: [...lines],
      discounts: [...discounts],
      expectedTotal: priced.total,
    };
    const answer = doneOf(await this.#person.ask('approveDiscount', { body }));
    journal.discountApprovals.push({ request: { body }, answer });
    return answer?.id;
  }

  async #complete(cart: Cart, approvalId: string | undefined, ageMs: number): Promise<void> {
    const { draw, journal } = this.#around;
    const id = this.#person.newId(ageMs);
    const priced = this.#price(id, cart);
    if (!priced) return;
    const { lines, discounts } = cart;
    const body: SaleBody = {
      id,
      registerId: this.#registerId,
      lines: [...lines],
      ...(discounts.length > 0 && { discounts: [...discounts] }),
      ...(approvalId !== undefined && { approvalId }),
      payments: drawPayments(draw, id, priced.total),
      expectedTotal: priced.total,
    };
    // A large sale takes long: meanwhile somebody may send it from another device, too.
    const devices = lines.length > LINES_PER_PART && draw.chance(0.5) ? 2 : 1;
    const [told = silence] = await Promise.all(
      Array.from({ length: devices }, () => this.#person.ask('completeSale', { body })),
    );
    journal.sales.push({ request: { body }, answer: doneOf(told) });
    if (told.kind === 'refused' && told.code === 'price-changed') await this.#readPrices(lines);
  }

  #price(id: string, { lines, discounts }: Cart): PricedCart | undefined {
    const { settings } = this.#around;
    const priced = priceCart(lines, this.#products, settings, saleTime(id), discounts);
    return priced.ok ? priced.value : undefined;
  }

  async #readPrices(lines: readonly CartLine[]): Promise<void> {
    const { skus } = this.#around;
    // Nobody changes the prices of the others.
    for (const { sku } of lines.filter((line) => skus.includes(line.sku))) {
      const product = doneOf(await this.#person.ask('getProduct', { params: { sku } }));
      if (product) this.#products.set(sku, product);
    }
  }
}
