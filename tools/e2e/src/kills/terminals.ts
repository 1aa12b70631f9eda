import { randomInt } from 'node:crypto';
import type { Client } from '@agentic-retail/contracts/client';
import { type SaleBody, saleBody } from '../testing/sale.ts';

/** Of which there is more than can be sold. */
export const skus = ['KILL-1', 'KILL-2', 'KILL-3', 'KILL-4', 'KILL-5'];
const price = 100;

/** Sales by their id: what the terminals sent, and whether they were told that it was done. */
export class Terminals {
  readonly sent = new Map<string, SaleBody>();
  readonly acknowledged = new Set<string>();

  /** Sells at so many terminals at once; each stops at the first sale that it hears nothing of. */
  async sell(client: Client, terminals: number): Promise<void> {
    await Promise.all(Array.from({ length: terminals }, () => this.#sellAlone(client)));
  }

  async #sellAlone(client: Client): Promise<void> {
    for (;;) {
      const drawn = new Set(Array.from({ length: 3 }, () => skus[randomInt(skus.length)] ?? ''));
      const lines = [...drawn].map((sku) => ({ sku, quantity: randomInt(1, 4) }));
      const body = saleBody(lines, unitsOf(lines) * price);
      this.sent.set(body.id, body);
      const answer = await client.completeSale({ body });
      if (!answer.ok) return;
      this.acknowledged.add(body.id);
    }
  }

  /** Sends again what nobody answered, as tills do. @throws Error when that is refused */
  async sendOpen(client: Client): Promise<number> {
    const open = [...this.sent.values()].filter(({ id }) => !this.acknowledged.has(id));
    for (const body of open) {
      const answer = await client.completeSale({ body });
      if (!answer.ok) throw new Error(`sale ${body.id}: ${JSON.stringify(answer.error)}`);
      this.acknowledged.add(body.id);
    }
    return open.length;
  }

  /** Units of a product in all sales that were acknowledged. */
  unitsSold(sku: string): number {
    const sold = [...this.sent.values()].filter(({ id }) => this.acknowledged.has(id));
    return unitsOf(sold.flatMap(({ lines }) => lines.filter((line) => line.sku === sku)));
  }
}

function unitsOf(lines: SaleBody['lines']): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
