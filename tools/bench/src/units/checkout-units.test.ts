import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { sale } from '@agentic-retail/library-docs/cost/sale-model';
import { tableUsage } from '@agentic-retail/library-docs/cost/usage-of-a-sale';
import { beforeAll, expect, it, test } from '@jest/globals';
import type { UnitFigures } from './checkout-units.ts';
import { unitsTable } from './units-table.ts';

let figures: readonly UnitFigures[];

beforeAll(() => {
  const output = execFileSync(process.execPath, [join(__dirname, 'main.ts')], { encoding: 'utf8' });
  figures = JSON.parse(output);
});

function unitsOf(lines: number, inSession: boolean) {
  return figures.find((of) => of.lines === lines && of.inSession === inSession);
}

it('is what the pages on costs assume of a sale', () => {
  expect(unitsOf(sale.lines, true)).toMatchObject({
    read: sale.readUnitsOfCheckout,
    write: tableUsage().tableWrite,
  });
});

test.each([false, true])('grows by the lines alone, in a session: %s', (inSession) => {
  const [one, five, twenty] = [1, 5, 20].map((lines) => unitsOf(lines, inSession));
  if (!one || !five || !twenty) throw new Error('a checkout was not measured');
  expect(five.read - one.read).toBe(4);
  expect(twenty.read - five.read).toBe(15);
  // Of each line its product and its log entry, twice and for an index; more lines make a larger sale.
  const perKbOfSale = 4;
  expect((five.write - one.write - 4 * 6) % perKbOfSale).toBe(0);
  expect((twenty.write - five.write - 15 * 6) % perKbOfSale).toBe(0);
});

it('takes three more with a session: its sums twice, and an index', () => {
  for (const lines of [1, 5, 20]) {
    expect(unitsOf(lines, true)?.write).toBe(Number(unitsOf(lines, false)?.write) + 3);
  }
});

it('is priced', () => {
  const checkout = { request: 'checkout', lines: 5, inSession: true, read: 8, write: 1_000 };
  expect(unitsTable([checkout])).toContain('| checkout | 5 | open | 8 | 1000 | 0.63 |');
});
