import { timeOfEntry } from './audit-item.ts';
import { blockKey, type ChainBlock, genesis, hashed } from './chain-block.ts';
import { digestOf } from './digest-of.ts';

/** How long after its time an entry may still come into the table: functions end long before. */
const lagMs = 60_000;
const entriesOfBlock = 200;
/** Keeps a block far below what an item may hold. */
const recentAtMost = 1_000;

type Item = Readonly<Record<string, unknown>> & { readonly entry_id: string };

/** How many items, from the tail's `sealed_until` on, tell whether one is left after the next block. */
export function itemsToRead(tail: ChainBlock | undefined): number {
  return (tail?.recent.length ?? 0) + entriesOfBlock + 1;
}

/**
 * The block to follow `tail`, with those of the items that are not sealed yet, the oldest first.
 * @param items what is newer than the tail's `sealed_until`, in the order of their ids: all of it, or
 * as many as `itemsToRead` says
 * @returns nothing, when there is nothing to seal
 */
export function nextBlock(
  tail: ChainBlock | undefined,
  items: readonly Item[],
  now: Date,
): ChainBlock | undefined {
  const sealed = new Set(tail?.recent);
  const settled = new Date(now.getTime() - lagMs).toISOString();
  const unsettled = [...sealed].filter((id) => timeOfEntry(id) > settled);
  const open = items.filter(({ entry_id }) => !sealed.has(entry_id));
  const taken = open.slice(
    0,
    Math.max(0, Math.min(entriesOfBlock, recentAtMost - unsettled.length)),
  );
  if (taken.length === 0) return undefined;
  const until = sealedUntil(tail, open[taken.length], settled);
  const entries = taken.map((item) => ({ id: item.entry_id, digest: digestOf(item) }));
  return hashed({
    ...blockKey(Number(tail?.entry_id ?? 0) + 1),
    sealed_at: now.toISOString(),
    sealed_until: until,
    entries,
    recent: [...sealed, ...entries.map(({ id }) => id)].filter((id) => timeOfEntry(id) > until),
    previous: tail?.hash ?? genesis,
  });
}

/** As late as what is left allows, and never earlier than before. */
function sealedUntil(
  tail: ChainBlock | undefined,
  firstLeft: Item | undefined,
  settled: string,
): string {
  const beforeLeft =
    firstLeft && new Date(Date.parse(timeOfEntry(firstLeft.entry_id)) - 1).toISOString();
  const until = beforeLeft !== undefined && beforeLeft < settled ? beforeLeft : settled;
  return tail && tail.sealed_until > until ? tail.sealed_until : until;
}
