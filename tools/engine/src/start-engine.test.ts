import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createTables } from './create-tables.ts';
import { localClientConfig } from './local-client-config.ts';
import { startEngine } from './start-engine.ts';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'engine-'));
});

afterEach(() => {
  delete process.env.DYNAMODB_ENDPOINT;
});

afterAll(async () => {
  await rm(dir, { recursive: true });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A process of its own that starts an engine and says its id. */
async function parentOfEngine(
  dbPath: string,
): Promise<{ parent: ChildProcess; enginePid: number }> {
  const program = `
    const { startEngine } = await import(${JSON.stringify(new URL('./start-engine.ts', import.meta.url).href)});
    const engine = await startEngine({ dbPath: ${JSON.stringify(dbPath)} });
    process.stdout.write(engine.pid + '\\n');
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: parent.stdout })) {
    return { parent, enginePid: Number(line) };
  }
  throw new Error('the parent ended without a word');
}

describe('startEngine', () => {
  it('answers until it is stopped', async () => {
    const engine = await startEngine();
    const client = new DynamoDBClient(localClientConfig(engine.endpoint));
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([]);

    await engine.stop();
    client.destroy();
    await expect(fetch(engine.endpoint)).rejects.toThrow('fetch failed');
    expect(isAlive(engine.pid ?? 0)).toBe(false);
  });

  it('keeps data in the file it is given', async () => {
    const dbPath = join(dir, 'kept.db');
    const first = await startEngine({ dbPath });
    const definition = {
      TableName: 'kept',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
    };
    const client = new DynamoDBClient(localClientConfig(first.endpoint));
    await createTables(client, [{ ...definition, BillingMode: 'PAY_PER_REQUEST' }]);
    client.destroy();
    await first.stop();

    const second = await startEngine({ dbPath });
    const again = new DynamoDBClient(localClientConfig(second.endpoint));
    expect((await again.send(new ListTablesCommand({}))).TableNames).toEqual(['kept']);
    again.destroy();
    await second.stop();
  });

  it('says why it could not start when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const logFile = join(dir, 'taken.log');
    // The other server never answers, so that only the engine itself can end the wait.
    await expect(startEngine({ port, logFile })).rejects.toThrow(
      'the database engine did not start: it exited with code 1',
    );
    expect(await readFile(logFile, 'utf8')).toContain('already in use');
    other.closeAllConnections();
    other.close();
  });

  it('reports an engine that dies before it was asked to stop', async () => {
    const engine = await startEngine();
    process.kill(engine.pid ?? 0, 'SIGKILL');
    expect(await engine.died).toBe('it was ended by SIGKILL');
  });

  it('ends with its parent, also when that is killed', async () => {
    const { parent, enginePid } = await parentOfEngine(join(dir, 'orphan.db'));
    const wasAlive = isAlive(enginePid);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    expect(wasAlive).toBe(true);
    for (let tries = 0; tries < 200 && isAlive(enginePid); tries++) await sleep(20);
    expect(isAlive(enginePid)).toBe(false);
  });

  it('uses the engine that the environment names', async () => {
    process.env.DYNAMODB_ENDPOINT = 'http://127.0.0.1:1';
    const engine = await startEngine();
    expect(engine.endpoint).toBe('http://127.0.0.1:1');
    expect(engine.pid).toBeUndefined();
    await engine.stop();
  });
});
