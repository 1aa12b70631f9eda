import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Nothing that is run here takes this long, however slow the machine. */
const timeLimitMs = 15 * 60_000;

interface RunOptions {
  readonly cwd: string;
  /** Environment variables beside those there are. */
  readonly env?: Record<string, string>;
}

/**
 * Runs a program to its end and gives what it printed.
 * @throws Error with the command and the last of what it said, when it fails
 */
export async function run(program: string, args: readonly string[], options: RunOptions) {
  const env = { ...process.env, ...options.env };
  try {
    const { stdout } = await execute(program, args, {
      cwd: options.cwd,
      env,
      timeout: timeLimitMs,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    const { message, stdout = '', stderr = '' } = error as Error & Record<string, string>;
    const [command] = message.split('\n');
    const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-30).join('\n');
    throw new Error(`${command}\n${said}`, { cause: error });
  }
}
