import { addDays } from '@agentic-retail/domain/time/add-days';
import type { Inventory } from '@agentic-retail/inventory-service/handlers';
import { getSalesReport } from '@agentic-retail/inventory-service/use-cases/get-sales-report';
import { sweepPending } from '@agentic-retail/inventory-service/use-cases/sweep-pending';
import type { AuditChain } from '@agentic-retail/service-kit/audit/audit-chain';
import { withTiming } from '@agentic-retail/service-kit/timing';
import type { Scheduler } from './playing/scheduler.ts';

const hourMs = 60 * 60 * 1000;

/**
 * What happens when everybody has gone home and nothing goes wrong any more: the sweep brings to an
 * end what is on its way, the reports of the days are made and kept, and the audit is sealed.
 *
 * @param firstDay YYYY-MM-DD
 * @param askForMore the sweep of what is low: what was cancelled yesterday is none of its business
 */
export async function closeBooks(
  inventory: Inventory,
  audit: AuditChain,
  scheduler: Scheduler,
  firstDay: string,
  askForMore: () => Promise<unknown>,
  complain: (words: string) => void,
): Promise<void> {
  const pause = async (ms: number) => scheduler.skip(ms);
  await withTiming({ ...scheduler.timing, pause }, async () => {
    scheduler.skip(24 * hourMs);
    const { failed } = await sweepPending(inventory);
    for (const { id, error } of failed) complain(`the sweep could not end ${id}: ${error}`);
    await askForMore();
    scheduler.skip(2 * hourMs);
    const lastDay = new Date(scheduler.timing.wallClock()).toISOString().slice(0, 10);
    await getSalesReport(inventory, { from: firstDay, to: addDays(lastDay, -1) });
    await audit.seal();
  });
}
