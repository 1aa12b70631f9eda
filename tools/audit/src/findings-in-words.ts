import type { BrokenChain, ChainFindings } from './verify-chain.ts';

const faults: Readonly<Record<BrokenChain['fault'], string>> = {
  missing: 'is missing: it was deleted',
  changed: 'is not as it was written',
  unlinked: 'does not follow the block before it',
  'never-sealed': 'was put in by another hand: no block has it',
};

/** What was found, for the console. */
export function findingsInWords({ blocks, entries, waiting, head, broken }: ChainFindings): string {
  if (broken)
    return `✗ The first that is wrong: ${broken.kind} ${broken.id} ${faults[broken.fault]}.`;
  const open = waiting === 0 ? '' : `, ${waiting} that wait to be sealed`;
  return [
    `✓ Nothing was changed: ${entries} entries in ${blocks} blocks${open}.`,
    `  Keep the head elsewhere, to see later that none was cut off: --head ${head.number}:${head.hash}`,
  ].join('\n');
}
