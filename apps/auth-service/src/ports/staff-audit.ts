import type { AuditedChange } from '@agentic-retail/domain/audit/audit-entry';

/** Where what happens to accounts is kept for the owner. */
export interface StaffAudit {
  /** @throws Error when it could not be written: then nothing must be changed */
  record(change: AuditedChange): Promise<void>;
  /** As `record`, for what anybody can cause: the chain takes it up with the next entry. */
  recordLater(change: AuditedChange): Promise<void>;
}
