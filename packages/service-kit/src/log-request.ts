import type { AuditOrigin } from '@agentic-retail/domain/audit/audit-entry';
import type { Logger } from '@aws-lambda-powertools/logger';
import type { RequestContext } from './request-context.ts';

/** One line for each request: what it was and what came of it, never who sent it or what it held. */
export function logRequest(
  logger: Logger,
  { requestId, correlationId }: AuditOrigin,
  operation: string,
  status: number,
  counts: RequestContext['counts'],
): void {
  logger.info('request', {
    requestId,
    correlationId,
    operation,
    status,
    ...Object.fromEntries(counts),
  });
}
