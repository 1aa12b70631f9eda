import { AsyncLocalStorage } from 'node:async_hooks';
import { ServiceBusy } from './service-busy.ts';
import { currentTiming } from './timing.ts';

const deadlines = new AsyncLocalStorage<number>();

/** Does a piece of work whose calls to other services all have to end within `budgetMs`. */
export function withinTime<T>(budgetMs: number, work: () => Promise<T>): Promise<T> {
  return deadlines.run(currentTiming().now() + budgetMs, work);
}

/** What is left of the time of the work that calls this; endless, where it has no limit. */
export function remainingMs(): number {
  const deadline = deadlines.getStore();
  return deadline === undefined ? Number.POSITIVE_INFINITY : deadline - currentTiming().now();
}

/**
 * Middleware of an SDK client, for before each attempt: one that could outlast the deadline is not
 * begun. However many calls and repeats a request takes, they share the time that it has.
 * @param attemptMs how long one attempt can take
 * @throws ServiceBusy instead of an attempt that comes too late
 */
export function beginInTime(attemptMs: number) {
  return <A, R>(next: (args: A) => Promise<R>) =>
    async (args: A): Promise<R> => {
      if (attemptMs > remainingMs()) throw new ServiceBusy('the time of the request is used up');
      return next(args);
    };
}
