import { engineCommand } from './engine-command.ts';
import { freePort } from './free-port.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** The wrapper may have to fetch the binary first. */
const startWithinMs = 60_000;

export interface EngineOptions {
  /** File that keeps the data. @default - kept in memory, gone with the engine */
  readonly dbPath?: string;
  /** @default 0: any that is free */
  readonly port?: number;
  /** File that what the engine prints is added to. @default - thrown away */
  readonly logFile?: string;
}

/** A running engine; `pid` is undefined for one that was given and not started. */
export interface Engine extends ServerProcess {
  readonly endpoint: string;
}

/**
 * Starts a DynamoDB-compatible engine on loopback and waits until it answers. It ends with this
 * process, also when that is killed. With DYNAMODB_ENDPOINT set, that one is used as it is.
 *
 * @throws Error when it can't be started, saying why and what to do
 */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given !== undefined && given !== '') return givenEngine(given);

  const { dbPath, logFile } = options;
  const port = options.port || (await freePort());
  const endpoint = `http://127.0.0.1:${port}`;
  const { program, args } = engineCommand();
  const server = await startServerProcess({
    name: 'the database engine',
    program,
    args: [
      ...args,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(dbPath === undefined ? [] : ['--db-path', dbPath]),
    ],
    answersAt: endpoint,
    startWithinMs,
    ...(logFile !== undefined && { logFile }),
  });
  return { endpoint, ...server };
}

function givenEngine(endpoint: string): Engine {
  return { endpoint, pid: undefined, died: new Promise(() => {}), stop: async () => {} };
}
