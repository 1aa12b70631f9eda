import { runningEngine } from './running-engine.ts';

/** Jest's globalTeardown: stops what its globalSetup started. */
export default async function tearDown(): Promise<void> {
  await runningEngine.current?.stop();
}
