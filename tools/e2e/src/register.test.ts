import { gzipSync } from 'node:zlib';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import demoProducts from '../../local/demo-shop/products.json';
import { findBrowser } from './testing/find-browser.ts';
import { successOf } from './testing/sale.ts';
import { signInAs } from './testing/staff.ts';

const executablePath = findBrowser();
const describeInBrowser = executablePath === undefined ? describe.skip : describe;
if (executablePath === undefined) {
  console.warn('left out: no Chromium was found; install one, or name it in CHROME_PATH');
}

/** What JavaScript may have come, compressed, when the register can be used. */
const budgetBytes = 120_000;

const candles = ['CAN-001', 'CAN-002', 'CAN-003'].map((sku) => {
  const product = demoProducts.find((candidate) => candidate.sku === sku);
  if (!product) throw new Error(`the demo shop has no ${sku}`);
  return product;
});
const gross = candles.reduce((sum, { price }) => sum + price, 0);
/** Three for the price of two: the cheapest one is free. */
const total = gross - Math.min(...candles.map(({ price }) => price));

describeInBrowser('the till', () => {
  let shop: SpawnedShop;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const scripts = new Set<string>();

  beforeAll(async () => {
    shop = await spawnShop();
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
    });
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    page = await context.newPage();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  /** Sends the keys of a scanner, all at once: a test on a busy machine can't type that fast. */
  async function scan(code: string): Promise<void> {
    await page.evaluate(
      (keys) => {
        for (const key of keys) {
          const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
          document.activeElement?.dispatchEvent(press);
        }
      },
      [...code, 'Enter'],
    );
  }

  test('lets a cashier sign in, with little to load', async () => {
    await page.goto(shop.url);
    await page.getByLabel('Email').fill('cashier@demo.example');
    await page.getByLabel('Password').fill('Scone-and-Jam-1');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Search products').waitFor();
    await page.getByText('Barnaby Bear').first().waitFor();
    const loaded = await compressedSize([...scripts]);
    expect(loaded).toBeGreaterThan(10_000);
    expect(loaded).toBeLessThanOrEqual(budgetBytes);
  });

  test('takes a name for its receipts, before its first sale', async () => {
    await page.getByText('This till has no name yet').waitFor();
    await page.getByRole('button', { name: 'Name it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Name this till' });
    await dialog.getByLabel('Name of this till').fill('front desk');
    await page.keyboard.press('Enter');
    await dialog.getByText(/^Letters, digits and hyphens only/).waitFor();
    await dialog.getByLabel('Name of this till').fill('front');
    await page.keyboard.press('Enter');
    await page.getByText('This till has no name yet').waitFor({ state: 'detached' });
    await page.locator('input[aria-label="Search products"]:focus').waitFor();
  });

  test('finds products as words are typed', async () => {
    await page.getByLabel('Search products').fill('bear');
    await expect(
      page.getByRole('region', { name: 'Products' }).count(),
    ).resolves.toBeGreaterThanOrEqual(0);
    await page.getByText('Barnaby Bear').first().waitFor();
    await page.getByText('Bath Duck').waitFor({ state: 'detached' });
    await page.getByLabel('Search products').fill('');
    await page.getByLabel('Search products').blur();
  });

  test('sells three scanned articles for cash, with the promotion, and shows a receipt', async () => {
    for (const { barcodes } of candles) await scan(barcodes[0] ?? '');
    const cart = page
      .getByRole('complementary', { name: 'Cart' })
      .or(page.getByLabel('Cart lines'));
    for (const { name } of candles) await cart.getByText(name).first().waitFor();
    await page.getByText('3 for 2 on candles').first().waitFor();

    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(pounds(total)).first().waitFor();
    // A scan in the middle of the payment pays nothing and charges no card.
    await dialog.getByText('Card', { exact: true }).click();
    await scan(candles[0]?.barcodes[0] ?? '');
    await page.getByText(/was not added/).waitFor();
    await dialog.getByText('Cash', { exact: true }).click();
    await dialog.getByLabel('Cash received').fill(plain(total + 515));
    await dialog.getByText('£5.15').waitFor();
    await dialog.getByRole('button', { name: 'Complete sale' }).click();

    const receipt = page.getByLabel(/^Receipt /);
    await receipt.waitFor();
    const printed = await receipt.innerText();
    for (const { name } of candles) expect(printed).toContain(name);
    expect(printed).toContain(pounds(total));
    expect(printed).toContain('£5.15');
    expect(printed).toContain('front/000001');
  });

  test('and the shop’s books agree: one sale, one unit of each, in stock and log', async () => {
    const { client } = await signInAs(shop, 'manager');
    const date = businessDate(new Date().toISOString(), 'Europe/London');
    const { items } = successOf(await client.listTransactions({ query: { date } }));
    expect(items).toHaveLength(1);
    const [sale] = items;
    expect(sale).toMatchObject({
      subtotal: gross,
      total,
      change: 515,
      cashierName: 'Josie Adeyemi',
      payments: [{ method: 'cash', amount: total, tendered: total + 515 }],
    });
    for (const { sku, stockQuantity } of candles) {
      const stock = successOf(await client.getStock({ params: { sku } }));
      const log = successOf(await client.listStockLog({ params: { sku }, query: {} }));
      expect(stock.stockQuantity).toBe(stockQuantity - 1);
      expect(log.items[0]).toMatchObject({
        reason: 'sale',
        before: stockQuantity,
        after: stockQuantity - 1,
        reference: sale?.id,
      });
    }
  });

  test('keeps the cashier signed in over a reload, and shows the day’s sales', async () => {
    await page.reload();
    await page.getByLabel('Search products').waitFor();
    await page.getByRole('link', { name: 'Sales' }).click();
    await page.getByText(pounds(total)).first().waitFor();
  });
});

async function compressedSize(urls: readonly string[]): Promise<number> {
  let size = 0;
  for (const url of urls) {
    const script = await (await fetch(url)).arrayBuffer();
    size += gzipSync(new Uint8Array(script)).length;
  }
  return size;
}

function plain(amount: number): string {
  return (amount / 100).toFixed(2);
}

function pounds(amount: number): string {
  return `£${plain(amount)}`;
}
