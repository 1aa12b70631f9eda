import type { EmulatedAccount } from './emulated-account.ts';
import { runCdk } from './run-cdk.ts';

/** Deletes the stacks of a cloud assembly, those last that others need. */
export async function destroyAssembly(account: EmulatedAccount, assembly: string): Promise<void> {
  await runCdk(account, ['destroy', '--all', '--force', '--app', assembly]);
}
