import { Patience } from './patience.ts';
import { isTemporaryFailure } from './temporary-failure.ts';

/**
 * Middleware of an SDK client, around all attempts of a call: what is throttled, meets another write
 * or gets no answer is tried again for as long as the request has time. The SDK's own retries give up
 * sooner, never try a transaction again that met another, and wait by a clock that nobody can set.
 * @param attemptMs how long one attempt can take
 * @throws ServiceBusy when the time is used up, with the last failure as its cause
 */
export function retryInTime(attemptMs: number) {
  return <A, R>(next: (args: A) => Promise<R>) =>
    async (args: A): Promise<R> => {
      const patience = new Patience(attemptMs);
      for (;;) {
        try {
          return await next(args);
        } catch (error) {
          if (!isTemporaryFailure(error)) throw error;
          await patience.wait(error);
        }
      }
    };
}
