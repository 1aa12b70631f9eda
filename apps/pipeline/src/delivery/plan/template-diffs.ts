import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AssemblyStack } from '../assembly/read-delivery-assembly.ts';
import { diffWithCdk } from '../aws/cdk-cli.ts';
import type { Stacks } from './stacks-port.ts';

interface Compared {
  /** Folder of the cloud assembly. */
  readonly assembly: string;
  readonly stacks: readonly AssemblyStack[];
  readonly stacksOf: (stack: AssemblyStack) => Stacks;
}

/** What changes in the template of each stack against the one that is deployed, by its name. */
export async function templateDiffs({
  assembly,
  stacks,
  stacksOf,
}: Compared): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'deployed-templates-'));
  try {
    const diffs = new Map<string, string>();
    for (const stack of stacks) {
      const file = join(folder, `${stack.name}.json`);
      writeFileSync(file, (await stacksOf(stack).template(stack.name)) ?? '{}');
      diffs.set(stack.name, await diffWithCdk(assembly, stack.name, file));
    }
    return diffs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
