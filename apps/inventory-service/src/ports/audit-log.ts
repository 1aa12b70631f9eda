import type { AuditEntry, AuditKind } from '@agentic-retail/domain/audit/audit-entry';
import type { Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page } from '@agentic-retail/service-kit/read-page';

/** Which entries to list. */
export interface AuditFilter {
  /** From this time on, ISO 8601, UTC. */
  readonly from: string;
  /** Before this one. */
  readonly to: string;
  readonly kind?: AuditKind | undefined;
  readonly actorId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What was written with the changes that owners care for. */
export interface AuditLog {
  /** The newest first. */
  list(filter: AuditFilter): Promise<Result<Page<AuditEntry>, InvalidRequest>>;
}
