import { retailTableDefinitions } from './retail-table-definitions.ts';
import { runningEngine } from './running-engine.ts';
import { startEngine } from './start-engine.ts';
import { templateEnvironment } from './test-tables.ts';

/**
 * Jest's globalSetup for tests against a real engine: starts one in memory for the whole run and
 * hands the definitions of the tables to the test files by way of the environment.
 */
export default async function setUp(): Promise<void> {
  const engine = await startEngine();
  runningEngine.current = engine;
  process.env.TEST_ENGINE_ENDPOINT = engine.endpoint;
  process.env.TEST_TABLE_DEFINITIONS = JSON.stringify(retailTableDefinitions(templateEnvironment));
}
