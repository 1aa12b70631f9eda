import { mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountCredentials, accountId } from './account-environment.ts';

const here = dirname(fileURLToPath(import.meta.url));
const sdk = join(here, '../../../node_modules/@aws-sdk');

interface EmulatorSettings {
  /** Folder for everything it writes. */
  readonly dataDir: string;
  readonly port: number;
  readonly region: string;
}

/** The environment that the emulator runs in, and its functions after it: not this process's own. */
export function emulatorEnvironment({
  dataDir,
  port,
  region,
}: EmulatorSettings): NodeJS.ProcessEnv {
  const temporary = join(dataDir, 'tmp');
  const runtime = join(dataDir, 'runtime');
  for (const folder of [temporary, runtime]) mkdirSync(folder);
  symlinkSync(sdk, join(runtime, '@aws-sdk'));
  return {
    ...accountCredentials,
    // Signatures and permissions are checked.
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
