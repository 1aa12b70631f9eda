import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@agentic-retail/engine/free-port';
import { type ServerProcess, startServerProcess } from '@agentic-retail/engine/server-process';
import { pythonTool } from '@agentic-retail/python-tools/python-tool';
import { accountCredentials, accountId } from './account-environment.ts';
import type { EmulatedAccount } from './emulated-account.ts';

const startWithinMs = 60_000;
const here = dirname(fileURLToPath(import.meta.url));
const nodeModules = join(here, '../../../node_modules');

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
 * @throws Error when it can't be started, with what it printed; where there is no Python: ask
 * `whyNoAccount` before
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
      env: emulatorEnvironment({ dataDir, port, region }),
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

/** Why no account can be started on this machine; undefined where one can. */
export function whyNoAccount(): string | undefined {
  return pythonTool('hypercorn').missing;
}

interface EmulatorSettings {
  readonly dataDir: string;
  readonly port: number;
  readonly region: string;
}

function emulatorEnvironment({ dataDir, port, region }: EmulatorSettings): NodeJS.ProcessEnv {
  const temporary = join(dataDir, 'tmp');
  mkdirSync(temporary);
  const runtime = join(dataDir, 'runtime');
  mkdirSync(runtime);
  symlinkSync(join(nodeModules, '@aws-sdk'), join(runtime, '@aws-sdk'));
  return {
    // Not this process's own: a function has what its configuration gives it.
    ...accountCredentials,
    AUTH: 'true',
    GATEWAY_PORT: String(port),
    MINISTACK_ACCOUNT_ID: accountId,
    MINISTACK_REGION: region,
    STATE_DIR: join(dataDir, 'state'),
    S3_DATA_DIR: join(dataDir, 's3'),
    TMPDIR: temporary,
    PYTHONPATH: here,
    // Listeners beside the one for AWS.
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    // Functions run on this Node, and find the SDK without bringing it, as they do on Lambda.
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
    NODE_PATH: runtime,
  };
}
