import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { spawnShop } from '@agentic-retail/local/spawn-shop';
import { replay } from '@agentic-retail/replay/replay';
import { expect, test } from '@jest/globals';
import demoStaff from '../../local/demo-shop/staff.json';
import { digestOfTables } from './testing/digest-of-tables.ts';

const file = resolve(__dirname, '../../../../shared/data/online-retail-2010-12-to-2011-08.csv.gz');

// The data is not part of the repository; it is looked for beside it.
const testWithData = existsSync(file) ? test : test.skip;
if (!existsSync(file)) console.warn('left out: there is no real data in ../shared/data');

testWithData(
  'the first 600 real invoices, of every size, reconcile to the cent with their returns, once',
  async () => {
    const shop = await spawnShop();
    try {
      const manager = demoStaff.find(({ role }) => role === 'manager');
      if (!manager) throw new Error('the demo shop has no manager');
      const { email, password } = manager;
      const run = {
        file,
        url: shop.url,
        email,
        password,
        terminals: 8,
        limit: 600,
        verify: true,
      };
      const first = await replay(run);
      expect(first).toMatchObject({
        ok: true,
        value: {
          outcome: 'reconciled',
          differences: [],
          sales: { sold: 499 },
          taken: {
            rows: 12_813,
            acceptedMoney: 21_967_060,
            returned: { invoices: 11, rows: 12, money: -23_200 },
          },
        },
      });
      const held = await booksOf(shop.dynamoEndpoint);
      const again = await replay(run);
      expect(again).toMatchObject({
        ok: true,
        value: {
          outcome: 'reconciled',
          before: {
            sales: { sales: 499, money: 21_967_060 },
            refunds: { sales: 11, money: 23_200 },
          },
        },
      });
      expect(await booksOf(shop.dynamoEndpoint)).toEqual(held);
      expect(again.ok && again.value.months).toEqual(first.ok && first.value.months);
      expect(again.ok && again.value.returns).toEqual(first.ok && first.value.returns);
    } finally {
      await shop.stop();
    }
  },
);

/** Sign-ins, kept reports and the place of the sweep change by themselves; the books must not. */
async function booksOf(endpoint: string) {
  const all = await digestOfTables(endpoint);
  const books = [
    'Products',
    'Transactions',
    'Refunds',
    'Line_Parts',
    'Inventory_Logs',
    'Audit_Log',
  ];
  return Object.fromEntries(books.map((table) => [table, all[`dev-${table}`]]));
}
