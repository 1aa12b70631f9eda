import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const version = '1.2.1';

/** A program and its first arguments. */
export interface EngineCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * How to run the DynamoDB-compatible engine: the binary that was installed for this platform, or
 * else its npm wrapper, which brings the right one.
 */
export function engineCommand(): EngineCommand {
  const binary = installedBinary();
  return binary === undefined
    ? { program: 'npx', args: ['--yes', `dynoxide@${version}`] }
    : { program: binary, args: [] };
}

function installedBinary(): string | undefined {
  try {
    const binary = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
    return process.platform === 'linux' && process.arch === 'x64' && existsSync(binary)
      ? binary
      : undefined;
  } catch {
    return undefined;
  }
}
