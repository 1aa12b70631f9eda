import { digestOf } from './digest-of.ts';

/** The partition of the chain, beside those of the months. */
export const chainPartition = 'chain';
/** What the first block follows. */
export const genesis = '0'.repeat(64);

/** An entry as the chain knows it. */
export interface SealedEntry {
  readonly id: string;
  /** Of the entry's whole item. */
  readonly digest: string;
}

/** One link of the chain: entries that were sealed together, and the hash of the link before. */
export interface ChainBlock {
  readonly audit_month: typeof chainPartition;
  /** Its number, from 1 on, with zeros before it: a number can be taken once. */
  readonly entry_id: string;
  readonly sealed_at: string;
  /** Every entry of this time and before is sealed, here or further up. */
  readonly sealed_until: string;
  readonly entries: readonly SealedEntry[];
  /** Ids of sealed entries that are newer than `sealed_until`. */
  readonly recent: readonly string[];
  readonly previous: string;
  /** Of everything above. */
  readonly hash: string;
}

/** The key of a block by its number. */
export function blockKey(number: number): Pick<ChainBlock, 'audit_month' | 'entry_id'> {
  return { audit_month: chainPartition, entry_id: String(number).padStart(12, '0') };
}

/** A block with its hash. */
export function hashed(block: Omit<ChainBlock, 'hash'>): ChainBlock {
  return { ...block, hash: digestOf(block) };
}

/** Whether a block still is what it was made. */
export function isIntact({ hash, ...block }: ChainBlock): boolean {
  return digestOf(block) === hash;
}
