import type { AuditEntry } from '@agentic-retail/domain/audit/audit-entry';
import type { Result } from '@agentic-retail/domain/result';
import { boundsOfDay } from '@agentic-retail/domain/time/bounds-of-day';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page } from '@agentic-retail/service-kit/read-page';
import type { AuditFilter, AuditLog } from '../ports/audit-log.ts';
import type { ShopRepository } from '../ports/shop-repository.ts';

/** Who did what on one day of the shop. */
export async function listAudit(
  { audit, shop }: { readonly audit: AuditLog; readonly shop: ShopRepository },
  { date, ...filter }: Omit<AuditFilter, 'from' | 'to'> & { readonly date: string },
): Promise<Result<Page<AuditEntry>, InvalidRequest>> {
  const { timeZone } = await shop.get();
  return audit.list({ ...filter, ...boundsOfDay(date, timeZone) });
}
