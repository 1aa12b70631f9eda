import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { Clock } from '../ports/clock.ts';
import type { DayReportRepository } from '../ports/day-report-repository.ts';
import type { LargeSaleRepository, PendingSale } from '../ports/large-sale-repository.ts';
import { inParallel } from './in-parallel.ts';

interface Parts {
  readonly largeSales: LargeSaleRepository;
  readonly dayReports: DayReportRepository;
  readonly now: Clock;
}

/** How often it is looked at anew, because others are at the same sale. */
const rounds = 10;

/**
 * Brings a large sale to its end, from wherever it has come to: completed, if everything is there
 * and nothing was edited, or else undone, to the last unit, and its id free again. Any number of
 * devices and sweeps may do so at once.
 */
export async function settleLargeSale(parts: Parts, id: string): Promise<void> {
  const { largeSales } = parts;
  for (let round = 0; round < rounds; round++) {
    const sale = await largeSales.find(id);
    if (sale === undefined) return;
    if (sale.state === 'undoing') await undo(parts, sale);
    else if (!(await takeAll(largeSales, sale)) || !(await complete(parts, sale))) {
      await largeSales.giveUp(sale);
    }
  }
  throw new ServiceBusy(`sale ${id} did not come to its end in ${rounds} rounds`);
}

async function takeAll(largeSales: LargeSaleRepository, sale: PendingSale): Promise<boolean> {
  if (sale.parts.some(({ state }) => state === 'undone')) return false;
  let isPossible = true;
  const waiting = sale.parts.filter(({ state }) => state === 'waiting');
  await inParallel(waiting, async (part) => {
    const isTaken = isPossible && (await largeSales.take(sale, part));
    isPossible = isPossible && isTaken;
  });
  return isPossible;
}

/** It may have been begun on another day, whose report is forgotten whenever that is. */
async function complete({ largeSales, dayReports, now }: Parts, sale: PendingSale) {
  await dayReports.reopen(sale.date, now());
  return largeSales.complete(sale);
}

async function undo({ largeSales, now }: Parts, sale: PendingSale): Promise<void> {
  const open = sale.parts.filter(({ state }) => state !== 'undone');
  if (open.length === 0) await largeSales.forget(sale);
  else await inParallel(open, (part) => largeSales.undo(sale, part, now()));
}
