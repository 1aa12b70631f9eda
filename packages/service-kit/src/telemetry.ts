import { Logger } from '@aws-lambda-powertools/logger';

/** The function's logger: JSON lines; service name and level come from POWERTOOLS_ variables. */
export function createLogger(): Logger {
  return new Logger();
}
