import type { AuditOrigin } from '@agentic-retail/domain/audit/audit-entry';
import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { RequestContext } from './request-context.ts';

/** One line for each request: what it was and what came of it, never who sent it or what it held. */
export function logRequest(
  logger: Logger,
  { requestId, correlationId }: AuditOrigin,
  operation: string,
  status: number,
): void {
  logger.info('request', { requestId, correlationId, operation, status });
}

/** One line more for a request in which something was counted; the others cost nothing. */
export function publishCounts(
  metrics: Metrics | undefined,
  counts: RequestContext['counts'],
): void {
  if (metrics === undefined || counts.size === 0) return;
  for (const [name, count] of counts) metrics.addMetric(name, 'Count', count);
  metrics.publishStoredMetrics();
}
