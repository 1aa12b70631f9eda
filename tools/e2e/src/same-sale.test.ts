import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnShop } from '@agentic-retail/local/spawn-shop';
import { expect, test } from '@jest/globals';
import { productBody, saleBody, successOf } from './testing/sale.ts';
import { signInAs } from './testing/staff.ts';

test('the same sale sent 20 times at once, and again after a restart, is one sale', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-'));
  let body = saleBody([], 0);
  let first: unknown;
  try {
    const shop = await spawnShop(dataDir);
    try {
      const manager = await signInAs(shop, 'manager');
      successOf(await manager.client.createProduct({ body: productBody('ONCE-1', 10) }));
      body = saleBody([{ sku: 'ONCE-1', quantity: 2 }], 200);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => manager.client.completeSale({ body })),
      );
      first = successOf(answers[0] ?? { ok: false, error: 'no answer' });
      for (const answer of answers) expect(successOf(answer)).toEqual(first);
    } finally {
      await shop.stop();
    }

    const restarted = await spawnShop(dataDir);
    try {
      // Another device, another member of the staff: the id alone decides.
      const { client } = await signInAs(restarted, 'cashier');
      expect(successOf(await client.completeSale({ body }))).toEqual(first);
      const stock = successOf(await client.getStock({ params: { sku: 'ONCE-1' } }));
      const log = successOf(await client.listStockLog({ params: { sku: 'ONCE-1' }, query: {} }));
      expect(stock.stockQuantity).toBe(8);
      expect(log.items.map(({ quantityChange }) => quantityChange)).toEqual([-2, 10]);
    } finally {
      await restarted.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
