import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@agentic-retail/engine/free-port';
import { type ServerProcess, startServerProcess } from '@agentic-retail/engine/server-process';
import { pythonTool } from '@agentic-retail/python-tools/python-tool';
import { accountId } from './account-environment.ts';
import type { EmulatedAccount } from './emulated-account.ts';
import { emulatorEnvironment } from './emulator-environment.ts';

const startWithinMs = 60_000;

interface AccountOptions {
  /** @default 'us-east-1' */
  readonly region?: string;
  /** @default 0: any that is free */
  readonly port?: number;
}

/**
 * Starts an empty AWS account (MiniStack) on loopback. Permissions are enforced: a role can do what
 * its policies say and nothing else.
 *
 * @throws Error when it can't be started, with what it printed, or when there is no Python
 */
export async function startAccount(options: AccountOptions = {}): Promise<EmulatedAccount> {
  const { program, missing } = pythonTool('hypercorn');
  if (program === undefined) throw new Error(missing);
  const { region = 'us-east-1' } = options;
  const port = options.port || (await freePort());
  const endpoint = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'emulated-account-'));
  const logFile = join(dataDir, 'emulator.log');
  const output = () => readFileSync(logFile, 'utf8');
  const env = emulatorEnvironment({ dataDir, port, region });
  let server: ServerProcess;
  try {
    server = await startServerProcess({
      name: 'the emulated AWS account',
      program,
      args: [
        ...['emulator_app:app', '--bind', `127.0.0.1:${port}`],
        ...['--workers', '0', '--keep-alive', '75', '--graceful-timeout', '0'],
      ],
      answersAt: `${endpoint}/_ministack/health`,
      startWithinMs,
      env,
      logFile,
    });
  } catch (cause) {
    const printed = output();
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(`${cause instanceof Error ? cause.message : cause}\n${printed}`, { cause });
  }
  return {
    accountId,
    region,
    endpoint,
    dataDir,
    output,
    died: server.died,
    pid: server.pid,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
