/**
 * Calls every one of them, the last started first, also when one of them fails.
 * @throws what the first that failed has thrown, once all were called
 */
export async function stopAll(ends: readonly (() => unknown)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const end of ends.toReversed()) {
    try {
      await end();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
