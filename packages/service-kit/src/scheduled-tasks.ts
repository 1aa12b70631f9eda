import type { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import type { LambdaHandler, ServiceEvent } from './create-service.ts';
import { withinTime } from './deadline.ts';

/** What a schedule sends to a function. */
export interface TaskEvent {
  readonly task: string;
}

/** What the function keeps back of its time to end in. */
const endMs = 1_000;

/**
 * Makes a handler that also carries out tasks by their names, for schedules.
 *
 * @param tasks each gives back what there is to be logged of it
 */
export function withTasks(
  answerRequest: LambdaHandler,
  tasks: Readonly<Record<string, () => Promise<unknown>>>,
  logger: Logger,
) {
  return async (event: ServiceEvent | TaskEvent, context: Context): Promise<unknown> => {
    if (!('task' in event)) return answerRequest(event, context);
    const task = Object.hasOwn(tasks, event.task) ? tasks[event.task] : undefined;
    if (task === undefined) throw new Error(`There is no task called ${event.task}`);
    logger.addContext(context);
    const outcome = await withinTime(context.getRemainingTimeInMillis() - endMs, task);
    logger.info('task', { task: event.task, outcome });
    return outcome;
  };
}
