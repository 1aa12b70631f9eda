import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditKey } from './audit-item.ts';
import { type ChainBlock, isIntact } from './chain-block.ts';
import { itemsToRead, nextBlock } from './next-block.ts';

const start = Date.UTC(2026, 10, 24);
/** Longer than a function lives. */
const latestMs = 15_000;

interface Arrival {
  readonly id: string;
  /** When it can be read, after `start`. */
  readonly arrivesMs: number;
}

function arrivalOf({ atMs, lateMs }: { atMs: number; lateMs: number }, index: number): Arrival {
  const id = `${new Date(start + atMs).toISOString()}#${String(index).padStart(4, '0')}`;
  return { id, arrivesMs: atMs + lateMs };
}

/** What the sealer reads at a moment: as it is in the table, in order, and no more than it asks for. */
function readable(arrivals: readonly Arrival[], tail: ChainBlock | undefined, nowMs: number) {
  return arrivals
    .filter(({ id, arrivesMs }) => arrivesMs <= nowMs && id > `${tail?.sealed_until ?? ''}#~`)
    .map(({ id }) => ({ ...auditKey(id), kind: 'refund-given' }))
    .sort((a, b) => (a.entry_id < b.entry_id ? -1 : 1))
    .slice(0, itemsToRead(tail));
}

function sealAt(blocks: ChainBlock[], arrivals: readonly Arrival[], nowMs: number): boolean {
  const tail = blocks.at(-1);
  const block = nextBlock(tail, readable(arrivals, tail, nowMs), new Date(start + nowMs));
  if (block) blocks.push(block);
  return block !== undefined;
}

const entry = fc.record({
  atMs: fc.integer({ min: 0, max: 600_000 }),
  lateMs: fc.integer({ min: 0, max: latestMs }),
});
const moments = fc.array(fc.integer({ min: 0, max: 620_000 }), { maxLength: 40 });

describe('the chain', () => {
  it('takes up every entry once, however late it comes and whenever somebody seals', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), moments, (entries, times) => {
        const arrivals = entries.map(arrivalOf);
        const blocks: ChainBlock[] = [];
        for (const nowMs of times.toSorted((a, b) => a - b)) sealAt(blocks, arrivals, nowMs);
        while (sealAt(blocks, arrivals, 1_000_000)) {
          // Until nothing is left.
        }
        const sealed = blocks.flatMap((block) => block.entries.map(({ id }) => id));
        expect(sealed.toSorted()).toEqual(arrivals.map(({ id }) => id).toSorted());
        expect(blocks.every(isIntact)).toBe(true);
        for (const [index, block] of blocks.entries()) {
          const before = blocks[index - 1];
          if (!before) continue;
          expect(block.previous).toBe(before.hash);
          expect(block.sealed_until >= before.sealed_until).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes up more than a block and its memory hold, one block after the other', () => {
    const entries = Array.from({ length: 2_600 }, (_, index) => ({ atMs: index, lateMs: 0 }));
    const arrivals = entries.map(arrivalOf);
    const blocks: ChainBlock[] = [];
    // All within one minute: what is remembered of them is bounded, the rest waits until it is over.
    while (sealAt(blocks, arrivals, 3_000)) {
      expect(blocks.at(-1)?.recent.length).toBeLessThanOrEqual(1_000);
    }
    expect(blocks).toHaveLength(5);
    while (sealAt(blocks, arrivals, 100_000)) {
      expect(blocks.at(-1)?.recent.length).toBeLessThanOrEqual(1_000);
    }
    const sealed = new Set(blocks.flatMap((block) => block.entries.map(({ id }) => id)));
    expect(sealed.size).toBe(2_600);
  });
});
