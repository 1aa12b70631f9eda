import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { redact } from './redact.ts';

/** The function's logger: JSON lines; service name and level come from POWERTOOLS_ variables. */
export function createLogger(): Logger {
  return new Logger({ jsonReplacerFn: redact });
}

/** The function's counters, as lines of the log that CloudWatch makes metrics of. */
export function createMetrics(): Metrics {
  return new Metrics({ namespace: 'AgenticRetail' });
}
