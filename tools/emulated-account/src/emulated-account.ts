import type { ServerProcess } from '@agentic-retail/engine/server-process';

/** An AWS account that lives on this machine, for as long as this process or until it is stopped. */
export interface EmulatedAccount extends ServerProcess {
  readonly accountId: string;
  readonly region: string;
  /** Where every service of AWS is reached. */
  readonly endpoint: string;
  /** Folder with what the account and the programs that use it leave; it goes when it is stopped. */
  readonly dataDir: string;
  /** Everything the emulator has printed so far. */
  output(): string;
}
