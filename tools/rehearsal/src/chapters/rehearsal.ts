import type { LeftOut } from '@agentic-retail/emulated-account/emulable-template';
import type { EmulatedAccount } from '@agentic-retail/emulated-account/emulated-account';
import type { RehearsedEnvironment } from '../clone/environment-of-clone.ts';
import type { WorkingClone } from '../clone/working-clone.ts';
import type { Narrator } from '../screen/narrator.ts';

/** What every chapter of a rehearsal works with. */
export interface Rehearsal {
  readonly name: string;
  readonly environment: RehearsedEnvironment;
  readonly account: EmulatedAccount;
  readonly clone: WorkingClone;
  /** For artifacts, caches and logs. */
  readonly folder: string;
  readonly narrator: Narrator;
}

/** What of the deployed stacks the emulated account lacks, by the name of the stack. */
export type LeftOutOfStacks = Readonly<Record<string, readonly LeftOut[]>>;
