import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { spawnShop } from '@agentic-retail/local/spawn-shop';
import { replay } from '@agentic-retail/replay/replay';
import { expect, test } from '@jest/globals';
import demoStaff from '../../local/demo-shop/staff.json';

const file = resolve(__dirname, '../../../../shared/data/online-retail-2010-12-to-2011-08.csv.gz');

// The data is not part of the repository; it is looked for beside it.
const testWithData = existsSync(file) ? test : test.skip;
if (!existsSync(file)) console.warn('left out: there is no real data in ../shared/data');

testWithData(
  'the first 2,000 real invoices reconcile to the cent, and a repeat sells nothing',
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
        limit: 2_000,
        verify: true,
      };
      const first = await replay(run);
      expect(first).toMatchObject({
        ok: true,
        value: {
          outcome: 'reconciled',
          differences: [],
          sales: { sold: 1392 },
          taken: { rows: 41_621, acceptedMoney: 49_822_814 },
        },
      });
      const again = await replay(run);
      expect(again).toMatchObject({ ok: true, value: { outcome: 'reconciled' } });
      expect(again.ok && again.value.months).toEqual(first.ok && first.value.months);
    } finally {
      await shop.stop();
    }
  },
);
