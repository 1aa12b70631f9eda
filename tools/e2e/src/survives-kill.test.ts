import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createClient } from '@agentic-retail/contracts/client';
import { expect, test } from '@jest/globals';
import demoStaff from '../../local/demo-shop/staff.json';
import { saleBody, successOf } from './testing/sale.ts';

const root = resolve(__dirname, '../../..');
const kills = 5;

/** Starts what `npm start` starts, and waits until it says that the shop is open. */
async function openShop(dataDir: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['tools/local/src/main.ts'], {
    cwd: root,
    env: { ...process.env, SHOP_DATA: dataDir, PORT: String(port), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  await new Promise<void>((open, fail) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('The shop is open')) open();
    });
    child.once('exit', (code) => fail(new Error(`ended with ${code}: ${printed}`)));
  });
  return child;
}

async function cashierOf(baseUrl: string) {
  const cashier = demoStaff.find(({ role }) => role === 'cashier');
  if (!cashier) throw new Error('the demo shop has no cashier');
  const { email, password } = cashier;
  const session = successOf(await createClient({ baseUrl }).login({ body: { email, password } }));
  return createClient({ baseUrl, token: () => session.token, timeoutMs: 20_000 });
}

test(`kill -9 in the middle of selling, ${kills} times: every acknowledged sale is there once`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-'));
  const port = 4_390;
  const apiUrl = `http://127.0.0.1:${port}/api`;
  const sku = 'STA-001';
  const acknowledged = new Set<string>();
  const sent = new Map<string, ReturnType<typeof saleBody>>();
  try {
    let opening = 0;
    for (let round = 0; round <= kills; round++) {
      const shop = await openShop(dataDir, port);
      const client = await cashierOf(apiUrl);
      const product = successOf(await client.getProduct({ params: { sku } }));
      if (round === 0) opening = product.stockQuantity;
      // What was sent and not answered is sent again, as a till does: it counts once.
      for (const [id, body] of sent) {
        if (!acknowledged.has(id)) successOf(await client.completeSale({ body }));
        acknowledged.add(id);
      }
      const { stockQuantity } = successOf(await client.getStock({ params: { sku } }));
      expect(stockQuantity).toBe(opening - acknowledged.size);
      if (round === kills) {
        shop.kill('SIGTERM');
        await once(shop, 'exit');
        break;
      }

      let isOver = false;
      const tills = Array.from({ length: 2 }, async () => {
        while (!isOver && sent.size < acknowledged.size + 3) {
          const body = saleBody([{ sku, quantity: 1 }], product.price);
          sent.set(body.id, body);
          const answer = await client.completeSale({ body });
          if (answer.ok) acknowledged.add(body.id);
          else break;
        }
      });
      await new Promise((resume) => setTimeout(resume, 5 + 10 * round));
      shop.kill('SIGKILL');
      await once(shop, 'exit');
      isOver = true;
      await Promise.all(tills);
    }
    expect(acknowledged.size).toBeGreaterThan(0);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
