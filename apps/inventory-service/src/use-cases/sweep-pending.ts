import type { Clock } from '../ports/clock.ts';
import type { DayReportRepository } from '../ports/day-report-repository.ts';
import type { LargeRefundRepository } from '../ports/large-refund-repository.ts';
import type { LargeSaleRepository } from '../ports/large-sale-repository.ts';
import { settleLargeSale } from './settle-large-sale.ts';

/** Whoever began one may still be at it for as long as a request may take, and a little more. */
const REST_MS = 60_000;

/** What a sweep has found and brought to its end, by id, and what it could not. */
export interface Swept {
  readonly settled: readonly string[];
  readonly failed: readonly { readonly id: string; readonly error: unknown }[];
}

/** Brings large sales and refunds to their end that nobody has come back for. */
export async function sweepPending(parts: {
  readonly largeSales: LargeSaleRepository;
  readonly largeRefunds: LargeRefundRepository;
  readonly dayReports: DayReportRepository;
  readonly now: Clock;
}): Promise<Swept> {
  const { largeSales, largeRefunds, now } = parts;
  const before = new Date(Date.parse(now()) - REST_MS).toISOString();
  const settled: string[] = [];
  const failed: { id: string; error: unknown }[] = [];
  const settle = async (id: string, work: (id: string) => Promise<void>) => {
    try {
      await work(id);
      settled.push(id);
    } catch (error) {
      // One that cannot be settled now must not keep the others waiting.
      failed.push({ id, error });
    }
  };
  for (const id of await largeSales.listPending(before)) {
    await settle(id, () => settleLargeSale(parts, id));
  }
  for (const id of await largeRefunds.listPending(before)) {
    await settle(id, () => largeRefunds.putBack(id));
  }
  return { settled, failed };
}
