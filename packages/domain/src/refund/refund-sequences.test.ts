import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeSaleId } from '../sale/make-sale-id.ts';
import type { Transaction } from '../sale/transaction.ts';
import { replayLog } from '../stock/replay-log.ts';
import type { StockChange } from '../stock/stock-change.ts';
import { completedSale, soldAt } from '../testing/arbitrary-sale.ts';
import { draftRefund } from './draft-refund.ts';
import { priceRefund, type RefundRequestLine } from './price-refund.ts';
import type { Payout, Refund } from './refund.ts';
import { remainingOnCards } from './remaining-on-cards.ts';
import { remainingUnits } from './remaining-units.ts';

const runs = { numRuns: 10_000 };
const manager = { userId: 'user-9', name: 'Callum' };

/** What a manager picks: a line, how many units of it, how many go back, how much goes on cards. */
interface Pick {
  readonly line: number;
  readonly quantity: number;
  readonly kept: number;
  readonly onCards: number;
}
const pick: fc.Arbitrary<Pick> = fc.record({
  line: fc.nat(20),
  quantity: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12_000 })),
  kept: fc.nat(3),
  onCards: fc.nat(100),
});
const picks = fc.array(fc.array(pick, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

/** Carries out what can be carried out of `attempts`, one refund after the other. */
function refundAll(sold: Transaction, attempts: readonly (readonly Pick[])[]) {
  let sale = sold;
  const refunds: Refund[] = [];
  const changes: StockChange[] = [];
  for (const [index, chosen] of attempts.entries()) {
    const lines = chosen.map(({ line, quantity, kept }): RefundRequestLine => {
      const sku = sold.lines[line % sold.lines.length]?.sku ?? '';
      return { sku, quantity, backToStock: Math.max(0, quantity - kept) };
    });
    const priced = priceRefund(sale, lines);
    if (!priced.ok) continue;
    const payouts = payOut(sale, priced.value.total, chosen[0]?.onCards ?? 0);
    const timeMs = Date.parse(soldAt) + (index + 1) * 60_000;
    const id = makeSaleId(timeMs, new Uint8Array(10).fill(index));
    const now = new Date(timeMs).toISOString();
    const drafted = draftRefund(
      { id, registerId: 'till-2', lines, payouts },
      { sale, timeZone: 'UTC', manager, now },
    );
    if (!drafted.ok) throw new Error(drafted.error.code);
    sale = drafted.value.sale;
    refunds.push(drafted.value.refund);
    changes.push(...drafted.value.stockChanges);
  }
  return { sale, refunds, changes };
}

function payOut(sale: Transaction, due: number, percentOnCards: number): Payout[] {
  let rest = due;
  const toCards = [...remainingOnCards(sale)].map(([reference, left]): Payout => {
    const amount = Math.min(rest, Math.floor((left * percentOnCards) / 100));
    rest -= amount;
    return { method: 'card', amount, reference };
  });
  return [...toCards, { method: 'cash', amount: rest }];
}

function everythingLeft(sale: Transaction): Pick[] {
  const left = [...remainingUnits(sale).values()];
  return left.flatMap((quantity, line) =>
    quantity > 0 ? [{ line, quantity, kept: 0, onCards: 100 }] : [],
  );
}

const sum = <T>(things: readonly T[], amountOf: (thing: T) => number) =>
  things.reduce((total, thing) => total + amountOf(thing), 0);

describe('any sequence of partial refunds', () => {
  it('never gives back more than was sold, of any line, in units or in money', () => {
    fc.assert(
      fc.property(completedSale, picks, (sold, attempts) => {
        const { sale, refunds } = refundAll(sold, attempts);
        for (const line of sold.lines) {
          const given = refunds.flatMap(({ lines }) => lines.filter(({ sku }) => sku === line.sku));
          const left = remainingUnits(sale).get(line.sku) ?? 0;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(sum(given, ({ quantity }) => quantity)).toBe(line.quantity - left);
          expect(sum(given, ({ lineTotal }) => lineTotal)).toBeLessThanOrEqual(line.lineTotal);
        }
        for (const left of remainingOnCards(sale).values()) expect(left).toBeGreaterThanOrEqual(0);
        expect(sale.refunded?.total ?? 0).toBe(sum(refunds, ({ total }) => total));
        expect(sale.refunded?.count ?? 0).toBe(refunds.length);
      }),
      runs,
    );
  });

  it('adds up to the sale to the cent and to the piece, once nothing is left', () => {
    fc.assert(
      fc.property(completedSale, picks, (sold, attempts) => {
        const part = refundAll(sold, attempts);
        const rest = everythingLeft(part.sale);
        const last = rest.length === 0 ? [] : refundAll(part.sale, [rest]).refunds;
        const refunds = [...part.refunds, ...last];
        for (const amount of ['subtotal', 'discountTotal', 'tax', 'total'] as const) {
          expect(sum(refunds, (refund) => refund[amount])).toBe(sold[amount]);
        }
        for (const { rate, net, tax } of sold.taxes) {
          const ofRate = refunds.flatMap(({ taxes }) => taxes.filter((each) => each.rate === rate));
          expect([sum(ofRate, (each) => each.net), sum(ofRate, (each) => each.tax)]).toEqual([
            net,
            tax,
          ]);
        }
        const units = refunds.flatMap(({ lines }) => lines);
        expect(sum(units, ({ quantity }) => quantity)).toBe(
          sum(sold.lines, ({ quantity }) => quantity),
        );
        for (const { total, payouts } of refunds) {
          expect(sum(payouts, ({ amount }) => amount)).toBe(total);
        }
      }),
      runs,
    );
  });

  it('leaves a log that replays to the stock: what was there, less what stayed away', () => {
    fc.assert(
      fc.property(completedSale, picks, fc.nat(20_000), (sold, attempts, opening) => {
        const { refunds, changes } = refundAll(sold, attempts);
        for (const line of sold.lines) {
          const sale: StockChange = {
            id: `${sold.id}#${line.sku}`,
            sku: line.sku,
            quantityChange: -line.quantity,
            reason: 'sale',
            timestamp: soldAt,
            actor: manager,
          };
          const back = changes.filter(({ sku }) => sku === line.sku);
          const replayed = replayLog([...back, sale], opening);
          const returned = refunds.flatMap(({ lines }) =>
            lines.filter(({ sku }) => sku === line.sku),
          );
          expect(replayed.at(-1)?.after).toBe(
            opening - line.quantity + sum(returned, ({ backToStock }) => backToStock),
          );
          expect(back.every(({ quantityChange }) => quantityChange > 0)).toBe(true);
          expect(new Set(back.map(({ id }) => id)).size).toBe(back.length);
        }
      }),
      runs,
    );
  });

  it('moves the sale from completed over partially refunded to refunded, and no other way', () => {
    const moves: Record<string, readonly string[]> = {
      completed: ['partially_refunded', 'refunded'],
      partially_refunded: ['partially_refunded', 'refunded'],
      refunded: [],
    };
    fc.assert(
      fc.property(completedSale, picks, (sold, attempts) => {
        let sale = sold;
        for (const attempt of [...attempts, everythingLeft(sold)]) {
          const next = refundAll(sale, [attempt]).sale;
          if (next !== sale) expect(moves[sale.status]).toContain(next.status);
          const isAllGone = [...remainingUnits(next).values()].every((left) => left === 0);
          expect(next.status === 'refunded').toBe(isAllGone);
          sale = next;
        }
      }),
      runs,
    );
  });
});
