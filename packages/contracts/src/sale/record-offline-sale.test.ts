import { MAX_AMOUNT } from '@agentic-retail/domain/money/money';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { propertyRuns } from '@agentic-retail/domain/testing/property-runs';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordOfflineSale } from './record-offline-sale.ts';

const { body } = recordOfflineSale;
const id = makeSaleId(Date.parse('2026-05-04T10:00:00.000Z'), new Uint8Array(10));

const within = (max: number) => fc.oneof(fc.nat(1_000), fc.constantFrom(0, 1, max), fc.nat(max));
const beyond = fc.constantFrom(-1, -10_000, 0.5, 1e15, Number.MAX_SAFE_INTEGER, 1e308, '1', null);

/** Bodies by what a figure of each kind is drawn from. */
function bodies(figure: (max: number) => fc.Arbitrary<unknown>) {
  const amount = figure(MAX_AMOUNT);
  const line = fc.record({
    quantity: figure(1_000_000),
    unitPrice: figure(100_000_000),
    discount: fc.oneof(fc.constant(0), amount),
    taxRate: figure(10_000),
    tax: amount,
  });
  // Many copies of one line leave the safe integers where a few drawn ones would not.
  const lines = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom(1, 1, 1, 1, 1, 300))
    .map(([drawn, copies]) =>
      Array.from({ length: drawn.length * copies }, (_, index) => ({
        ...drawn[index % drawn.length],
        sku: `P-${index}`,
      })),
    );
  return fc.record({
    id: fc.constant(id),
    registerId: fc.constant('till-1'),
    receiptNumber: fc.constant('till-1/000001'),
    cashier: fc.constant({ userId: 'user-1', name: 'Josie' }),
    lines,
    pricesIncludeTax: fc.boolean(),
    taxes: fc.array(fc.record({ rate: figure(10_000), net: amount, tax: amount }), {
      maxLength: 3,
    }),
    payments: fc.array(fc.record({ method: fc.constant('cash'), amount, tendered: amount }), {
      maxLength: 3,
    }),
    total: amount,
  });
}

it('is accepted or refused, whatever the figures are', () => {
  const anything = (max: number) => fc.oneof({ weight: 8, arbitrary: within(max) }, beyond);
  fc.assert(
    fc.property(fc.oneof(bodies(within), bodies(anything)), (sale) => {
      expect(() => body.safeParse(sale)).not.toThrow();
    }),
    propertyRuns,
  );
});
