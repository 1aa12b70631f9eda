import type { Product } from '@agentic-retail/domain/product/product';
import { QUIET_DAYS, restockSweep } from '@agentic-retail/domain/restock/restock-sweep';
import type { Clock } from '../ports/clock.ts';
import type { LowStockSource } from '../ports/low-stock-source.ts';
import type { RestockRepository } from '../ports/restock-repository.ts';
import type { StockLog } from '../ports/stock-log.ts';
import { adviseOn } from './advise-restock.ts';

/** How many products are reckoned at a time. */
const atOnce = 8;
/** What one question for open requests takes. */
const productsPerQuestion = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Parts {
  readonly lowStock: LowStockSource;
  readonly stockLog: StockLog;
  readonly restock: RestockRepository;
  readonly now: Clock;
  /** Makes the id of a request; see `isTimedId`. */
  readonly newId: () => string;
}

/** What a run did. */
export interface SweepReport {
  readonly lookedAt: number;
  /** Products at their threshold or below, with a supplier. */
  readonly low: number;
  readonly filed: number;
  /** Whether it came to the end of the catalogue; if not, the next run goes on from there. */
  readonly isComplete: boolean;
}

/**
 * Asks for more of each product that is low and waits for nothing yet. A run looks at a part of the
 * catalogue and the next goes on; a piece that a crash leaves unfinished is looked at again, and what
 * was filed in it is not filed twice.
 *
 * @param mayGoOn asked before each piece: whether there is time for it
 */
export async function sweepRestock(
  parts: Parts,
  mayGoOn: (piecesDone: number) => boolean,
): Promise<SweepReport> {
  const total = { lookedAt: 0, low: 0, filed: 0 };
  let position = await parts.lowStock.position();
  for (let pieces = 0; mayGoOn(pieces); pieces++) {
    const { low, lookedAt, next } = await parts.lowStock.read(position);
    total.filed += await fileFor(parts, low);
    total.lookedAt += lookedAt;
    total.low += low.length;
    position = next;
    await parts.lowStock.keepPosition(position);
    if (position === undefined) return { ...total, isComplete: true };
  }
  return { ...total, isComplete: false };
}

async function fileFor(parts: Parts, low: readonly Product[]): Promise<number> {
  let filed = 0;
  for (let at = 0; at < low.length; at += productsPerQuestion) {
    const some = low.slice(at, at + productsPerQuestion);
    const waiting = await parts.restock.withOpen(some.map(({ sku }) => sku));
    const queue = some.filter(({ sku }) => !waiting.has(sku)).values();
    async function fileRest(): Promise<void> {
      for (const product of queue) if (await fileOne(parts, product)) filed += 1;
    }
    await Promise.all(Array.from({ length: atOnce }, fileRest));
  }
  return filed;
}

async function fileOne(parts: Parts, product: Product): Promise<boolean> {
  const { sku, supplier } = product;
  if (!supplier) return false;
  const quietSince = new Date(Date.parse(parts.now()) - QUIET_DAYS * DAY_MS).toISOString();
  if (await parts.restock.wasCancelledSince(sku, quietSince)) return false;
  const advice = await adviseOn(parts, product, 0);
  if (advice.quantity === 0) return false;
  const filed = await parts.restock.file({
    id: parts.newId(),
    sku,
    productName: product.name,
    quantity: advice.quantity,
    unitCost: product.cost,
    supplier,
    status: 'pending',
    requestedBy: restockSweep,
    requestedAt: parts.now(),
    advice,
  });
  // Another run, or a person, may have been faster.
  return filed.ok;
}
