import { quantile } from './statistics.ts';

export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/**
 * Repeats a task in as many loops as there are terminals, for about the given time.
 * @throws whatever the task throws: a load that fails has no figures
 */
export async function runLoad(
  terminals: number,
  forMs: number,
  task: (terminal: number) => Promise<void>,
): Promise<LoadResult> {
  const durations: number[] = [];
  const start = performance.now();
  async function terminal(index: number): Promise<void> {
    while (performance.now() - start < forMs) {
      const from = performance.now();
      await task(index);
      durations.push(performance.now() - from);
    }
  }
  await Promise.all(Array.from({ length: terminals }, (_, index) => terminal(index)));
  const seconds = (performance.now() - start) / 1000;
  return {
    perSecond: durations.length / seconds,
    p50Ms: quantile(durations, 0.5),
    p95Ms: quantile(durations, 0.95),
  };
}
