import { auditKey, timeOfEntry } from '@agentic-retail/service-kit/audit/audit-item';
import {
  blockKey,
  genesis,
  isIntact,
  type SealedEntry,
} from '@agentic-retail/service-kit/audit/chain-block';
import { digestOf } from '@agentic-retail/service-kit/audit/digest-of';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { blocksOf, keysOf, readEntries } from './read-audit-table.ts';

/** The first thing that is not as it was written. */
export interface BrokenChain {
  readonly kind: 'block' | 'entry';
  /** Number of the block, or id of the entry. */
  readonly id: string;
  readonly fault:
    | 'missing'
    | 'changed'
    /** It does not follow the block before. */
    | 'unlinked'
    /** It is older than what is sealed without a gap, and no block has it. */
    | 'never-sealed';
}

/** Where the chain ended when it was looked at: kept elsewhere, it shows later that none was cut off. */
export interface ChainHead {
  readonly number: number;
  readonly hash: string;
}

export interface ChainFindings {
  readonly blocks: number;
  readonly entries: number;
  /** Entries that no block has taken up so far, as is usual for the newest. */
  readonly waiting: number;
  readonly head: ChainHead;
  readonly broken: BrokenChain | undefined;
}

interface Walk {
  head: ChainHead;
  sealedUntil: string;
  entries: number;
  readonly perMonth: Map<string, number>;
}

const pageSize = 100;

/**
 * Looks at every block and every entry, in pages: memory holds one of each, and the ids of a month
 * only where that month has more entries than were sealed.
 * @param known a head that was seen before: the chain must still have it
 */
export async function verifyChain(
  client: DynamoDBDocumentClient,
  tableName: string,
  known?: ChainHead,
): Promise<ChainFindings> {
  const walk: Walk = {
    head: { number: 0, hash: genesis },
    sealedUntil: '',
    entries: 0,
    perMonth: new Map(),
  };
  const broken =
    (await walkChain(client, tableName, walk, known)) ??
    (known && known.number > walk.head.number
      ? ({ kind: 'block', id: String(known.number), fault: 'missing' } as const)
      : undefined);
  const rest = broken ? { waiting: 0, broken } : await lookForUnsealed(client, tableName, walk);
  return { blocks: walk.head.number, entries: walk.entries, head: walk.head, ...rest };
}

async function walkChain(
  client: DynamoDBDocumentClient,
  tableName: string,
  walk: Walk,
  known: ChainHead | undefined,
): Promise<BrokenChain | undefined> {
  for await (const block of blocksOf(client, tableName)) {
    const number = walk.head.number + 1;
    const id = String(number);
    if (block.entry_id !== blockKey(number).entry_id)
      return { kind: 'block', id, fault: 'missing' };
    if (!isIntact(block)) return { kind: 'block', id, fault: 'changed' };
    if (block.previous !== walk.head.hash) return { kind: 'block', id, fault: 'unlinked' };
    if (known?.number === number && known.hash !== block.hash) {
      return { kind: 'block', id, fault: 'changed' };
    }
    const entry = await firstBrokenEntry(client, tableName, block.entries);
    if (entry) return entry;
    walk.head = { number, hash: block.hash };
    walk.sealedUntil = block.sealed_until;
    walk.entries += block.entries.length;
    for (const { id: entryId } of block.entries) {
      const { audit_month: month } = auditKey(entryId);
      walk.perMonth.set(month, (walk.perMonth.get(month) ?? 0) + 1);
    }
  }
  return undefined;
}

async function firstBrokenEntry(
  client: DynamoDBDocumentClient,
  tableName: string,
  sealed: readonly SealedEntry[],
): Promise<BrokenChain | undefined> {
  for (let from = 0; from < sealed.length; from += pageSize) {
    const page = sealed.slice(from, from + pageSize);
    const found = await readEntries(client, tableName, page);
    for (const { id, digest } of page) {
      const item = found.get(id);
      if (item === undefined) return { kind: 'entry', id, fault: 'missing' };
      if (digestOf(item) !== digest) return { kind: 'entry', id, fault: 'changed' };
    }
  }
  return undefined;
}

/** Every sealed entry is there; what is there beside them is new, or was put in by another hand. */
async function lookForUnsealed(
  client: DynamoDBDocumentClient,
  tableName: string,
  walk: Walk,
): Promise<Pick<ChainFindings, 'waiting' | 'broken'>> {
  const there = new Map<string, number>();
  for await (const { audit_month: month } of keysOf(client, tableName)) {
    there.set(month, (there.get(month) ?? 0) + 1);
  }
  let waiting = 0;
  for (const [month, count] of [...there].sort()) {
    if (count === (walk.perMonth.get(month) ?? 0)) continue;
    const unsealed = await unsealedOf(client, tableName, month);
    const [late] = unsealed.filter((id) => timeOfEntry(id) <= walk.sealedUntil);
    if (late !== undefined) {
      return { waiting, broken: { kind: 'entry', id: late, fault: 'never-sealed' } };
    }
    waiting += unsealed.length;
  }
  return { waiting, broken: undefined };
}

async function unsealedOf(
  client: DynamoDBDocumentClient,
  tableName: string,
  month: string,
): Promise<string[]> {
  const ids = new Set<string>();
  for await (const key of keysOf(client, tableName)) {
    if (key.audit_month === month) ids.add(key.entry_id);
  }
  for await (const block of blocksOf(client, tableName)) {
    for (const { id } of block.entries) {
      if (auditKey(id).audit_month === month) ids.delete(id);
    }
  }
  return [...ids].sort();
}
