import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canMoveRestock,
  isOpenRestock,
  type RestockStatus,
  restockStatuses,
} from '../restock/restock-status.ts';
import {
  canMoveInvoice,
  type InvoiceStatus,
  invoiceStatuses,
  requestStatusOf,
} from './invoice-status.ts';

const restockMoves = [
  'pending approved',
  'approved ordered',
  'ordered received',
  'pending cancelled',
  'approved cancelled',
  'ordered cancelled',
];
const invoiceMoves = [
  'draft sent',
  'sent part_received',
  'sent received',
  'part_received part_received',
  'part_received received',
  'received paid',
  'draft cancelled',
  'sent cancelled',
];

describe.each([
  ['a restock request', restockStatuses, canMoveRestock, restockMoves],
  ['an invoice', invoiceStatuses, canMoveInvoice, invoiceMoves],
] as const)('%s', (_, statuses, canMove, allowed) => {
  type Move = (from: string, to: string) => boolean;
  const move = canMove as Move;

  it('makes exactly the moves that are allowed, of all that there could be', () => {
    const possible = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));
    const made = possible.filter(([from, to]) => move(from, to)).map((pair) => pair.join(' '));
    expect(made.toSorted()).toEqual(allowed.toSorted());
  });

  it('never comes back to a status it has left, and ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statuses), { maxLength: 30 }), (wanted) => {
        const left = new Set<string>();
        let status: string = statuses[0];
        for (const next of wanted) {
          if (!move(status, next) || next === status) continue;
          left.add(status);
          status = next;
          expect(left).not.toContain(status);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

it('takes restock requests along, never by a move that they cannot make', () => {
  for (const from of invoiceStatuses) {
    for (const to of invoiceStatuses.filter((status) => canMoveInvoice(from, status))) {
      const [before, after] = [requestStatusOf(from), requestStatusOf(to)];
      expect(before === after || canMoveRestock(before, after)).toBe(true);
    }
  }
});

it('waits for goods until it has them, or was cancelled', () => {
  const open = restockStatuses.filter((status: RestockStatus) => isOpenRestock(status));
  expect(open).toEqual(['pending', 'approved', 'ordered']);
  const last: InvoiceStatus = 'paid';
  expect(invoiceStatuses.some((to) => canMoveInvoice(last, to))).toBe(false);
});
