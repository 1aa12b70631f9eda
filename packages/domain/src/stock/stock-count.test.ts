import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draftAdjustment } from './adjustment.ts';
import { replayLog } from './replay-log.ts';
import type { StockChange } from './stock-change.ts';
import {
  type CountLine,
  countDifference,
  draftCountChange,
  isInScope,
  type StockCount,
} from './stock-count.ts';

const actor = { userId: 'user-7', name: 'Callum' };
const at = '2026-05-01T12:00:00.000Z';
const count: StockCount = {
  id: 'count-1',
  name: 'Mugs',
  scope: { kind: 'products', skus: ['MUG'] },
  status: 'open',
  isApplying: false,
  openedAt: at,
  openedBy: actor,
};
const line = (counted: number, stockWhenCounted: number, entryId = 'entry-1'): CountLine => ({
  sku: 'MUG',
  entryId,
  counted,
  stockWhenCounted,
  countedAt: at,
  countedBy: actor,
  isApplied: false,
});

describe('a counted line', () => {
  it('makes an entry of what is missing, with the count behind it', () => {
    expect(draftCountChange(count, line(7, 10), at)).toEqual({
      id: 'count-1#MUG#entry-1',
      sku: 'MUG',
      quantityChange: -3,
      reason: 'count',
      timestamp: at,
      actor,
      reference: 'count-1',
      note: 'Mugs',
    });
  });

  it('makes none where books and shelf agree', () => {
    expect(draftCountChange(count, line(4, 4), at)).toBeUndefined();
  });
});

describe('the scope', () => {
  const mug = { sku: 'MUG', category: 'Home' } as Parameters<typeof isInScope>[1];

  it('is the named products, or whatever is in the category', () => {
    expect(isInScope({ kind: 'products', skus: ['MUG'] }, mug)).toBe(true);
    expect(isInScope({ kind: 'products', skus: ['CUP'] }, mug)).toBe(false);
    expect(isInScope({ kind: 'category', category: 'Home' }, mug)).toBe(true);
    expect(isInScope({ kind: 'category', category: 'Toys' }, mug)).toBe(false);
  });
});

/** What may happen to a product. The shelf is what is there; the books are what the log adds up to. */
type Event =
  | { readonly kind: 'sale' | 'restock' | 'unseen'; readonly units: number }
  | { readonly kind: 'adjust'; readonly units: number }
  | { readonly kind: 'count' | 'apply' };

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('sale' as const, 'restock' as const, 'unseen' as const),
    units: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ kind: fc.constant('adjust' as const), units: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ kind: fc.constantFrom('count' as const, 'apply' as const) }),
);

/** A shop with one product, its shelf and its log. */
function shopAfter(opening: number, events: readonly Event[]) {
  const log: StockChange[] = [];
  let stock = 0;
  let shelf = opening;
  /** What the last count that was applied could not know of: gone since it was taken. */
  let unseenSinceCount = 0;
  let counted: CountLine | undefined;
  let applied: CountLine | undefined;
  const write = (change: StockChange) => {
    if (stock + change.quantityChange < 0) return false;
    log.push(change);
    stock += change.quantityChange;
    return true;
  };
  const plain = (quantityChange: number, reason: StockChange['reason']): StockChange => {
    return { id: `e${log.length}`, sku: 'MUG', quantityChange, reason, timestamp: at, actor };
  };
  write(plain(opening, 'import'));
  for (const [index, happening] of events.entries()) {
    if (happening.kind === 'sale') {
      if (shelf >= happening.units && write(plain(-happening.units, 'sale')))
        shelf -= happening.units;
    } else if (happening.kind === 'restock') {
      if (write(plain(happening.units, 'restock'))) shelf += happening.units;
    } else if (happening.kind === 'unseen') {
      const gone = Math.min(shelf, happening.units);
      shelf -= gone;
      unseenSinceCount += gone;
    } else if (happening.kind === 'adjust') {
      const id = `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
      const { units } = happening;
      const request = { id, sku: 'MUG', quantityChange: units, cause: 'correction' } as const;
      const drafted = draftAdjustment(request, actor, '2024-06-09T00:00:00.000Z');
      // Who adjusts has the units in hand, or takes them off the shelf.
      if (drafted.ok && units !== 0 && shelf + units >= 0 && write(drafted.value)) shelf += units;
    } else if (happening.kind === 'count') {
      counted = line(shelf, stock, `entry-${index}`);
      unseenSinceCount = 0;
    } else if (counted !== undefined && counted !== applied) {
      const change = draftCountChange(count, counted, at);
      if (change === undefined || write(change)) applied = counted;
    }
  }
  return {
    log,
    stock,
    shelf,
    unseenSinceCount,
    isSettled: applied !== undefined && applied === counted,
  };
}

describe('stock under any interleaving of sales, deliveries, adjustments and counts', () => {
  const runs = { numRuns: 10_000 };
  const story = fc.array(event, { maxLength: 40 });
  const opening = fc.integer({ min: 0, max: 30 });

  it('is the sum of the log, and never below zero', () => {
    fc.assert(
      fc.property(opening, story, (units, events) => {
        const { log, stock } = shopAfter(units, events);
        expect(log.reduce((sum, { quantityChange }) => sum + quantityChange, 0)).toBe(stock);
        expect(replayLog(log).at(-1)?.after ?? 0).toBe(stock);
        expect(stock).toBeGreaterThanOrEqual(0);
        expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
      }),
      runs,
    );
  });

  it('is what is on the shelf once a count is applied, but for what vanished since it was taken', () => {
    let settled = 0;
    fc.assert(
      fc.property(opening, story, (units, events) => {
        const { stock, shelf, unseenSinceCount, isSettled } = shopAfter(units, events);
        if (!isSettled) return;
        settled += 1;
        expect(stock - shelf).toBe(unseenSinceCount);
      }),
      runs,
    );
    expect(settled).toBeGreaterThan(runs.numRuns / 10);
  });

  it('takes the difference of the moment of counting, whatever the stock is when it is applied', () => {
    expect(countDifference(line(8, 10))).toBe(-2);
    const { stock, shelf } = shopAfter(10, [
      { kind: 'unseen', units: 2 },
      { kind: 'count' },
      { kind: 'sale', units: 3 },
      { kind: 'restock', units: 4 },
      { kind: 'apply' },
    ]);
    expect([stock, shelf]).toEqual([9, 9]);
  });
});
