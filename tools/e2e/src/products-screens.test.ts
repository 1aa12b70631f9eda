import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, openPage } from './testing/open-page.ts';
import { productBody, successOf } from './testing/sale.ts';
import { type StaffMember, signInAs } from './testing/staff.ts';

describeInBrowser('the products screens', () => {
  let folder: string;
  let shop: SpawnedShop;
  let browser: Browser;
  let page: Page;
  let manager: StaffMember;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'product-files-'));
    shop = await spawnShop();
    manager = await signInAs(shop, 'manager');
    const formula = { name: '=HYPERLINK("a"), "b"', description: '-1 × tea; 茶' };
    successOf(
      await manager.client.createProduct({ body: { ...productBody('FX-1', 5), ...formula } }),
    );
    browser = await launchBrowser();
    page = await openPage(browser, shop, {
      email: 'manager@demo.example',
      password: 'Kettle-and-Tea-2',
    });
    await page.getByRole('link', { name: 'Stock' }).click();
    await page.getByRole('link', { name: 'Products' }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const product = async (sku: string) =>
    successOf(await manager.client.getProduct({ params: { sku } }));

  /** The figures of the result: new, changed, as they are, refused. */
  const figures = async () => {
    const texts = await page
      .getByRole('region', { name: 'Result' })
      .locator('dd')
      .allTextContents();
    return texts.map(Number);
  };

  async function check(file: string): Promise<number[]> {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    return figures();
  }

  test('an export is taken in again without a change', async () => {
    const file = join(folder, 'export.csv');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    await (await saving).saveAs(file);
    const rows = readFileSync(file, 'utf8').split('\r\n').length - 2;
    expect(rows).toBeGreaterThan(60);
    expect(readFileSync(file, 'utf8')).toContain(`"'=HYPERLINK(""a""), ""b"""`);
    await page.getByRole('link', { name: 'Import' }).click();
    expect(await check(file)).toEqual([0, 0, rows, 0]);
  });

  test('a file is checked first, with what is wrong by row, column and rule', async () => {
    const file = join(folder, 'delivery.csv');
    const lines = [
      'Stock Code;Product name;Department;Unit price;Stock',
      ...Array.from(
        { length: 250 },
        (_, at) => `NEW-${at};Mug ${at};Kitchen;4,${(at % 90) + 10};7`,
      ),
      'FX-1;Tea tin;Kitchen;6.20;3',
      'BAD-1;Cup;Kitchen;£4;many',
      'NEW-3;Mug again;Kitchen;4.00;7',
    ];
    writeFileSync(file, lines.join('\n'));
    expect(await check(file)).toEqual([250, 1, 0, 2]);
    const table = page.getByRole('table', { name: 'What is wrong with rows' });
    expect(await table.getByRole('row').allTextContents()).toEqual([
      'RowColumnWhat stands thereRule',
      expect.stringMatching(/^253Price£4must be an amount/),
      expect.stringMatching(/^253Stockmanymust be a number/),
      expect.stringMatching(/^254SKUNEW-3stands on row 5 already/),
    ]);
    expect(await manager.client.getProduct({ params: { sku: 'NEW-0' } })).toMatchObject({
      ok: false,
    });
    await page.getByRole('button', { name: 'Import 251 rows' }).click();
    await page.getByText('Changed', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    expect(await figures()).toEqual([250, 1, 0, 2]);
    expect(await product('NEW-7')).toMatchObject({ name: 'Mug 7', price: 417, stockQuantity: 7 });
    // The stock of what was there stays, unless somebody says otherwise.
    expect(await product('FX-1')).toMatchObject({ name: 'Tea tin', price: 620, stockQuantity: 5 });
    expect(await check(file)).toEqual([0, 0, 251, 2]);
  });

  test('many are changed together, and those that somebody else changed are named', async () => {
    await page.getByRole('link', { name: 'Back to the products' }).click();
    await page.getByLabel('Category').selectOption('Kitchen');
    await page.getByLabel('Search products').fill('Mug');
    await page.getByRole('button', { name: 'Choose all 250' }).click();
    await page.getByRole('button', { name: 'Change…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change 250 products' });
    await dialog.getByLabel('Price, in percent').fill('10');
    await dialog.getByLabel('Rounded to').selectOption('The nearest x.99');
    await dialog.getByLabel('Category').fill('Mugs');
    await dialog.getByText('Kitchen, £4.10').first().waitFor();
    const { version } = await product('NEW-7');
    const change = { params: { sku: 'NEW-7' }, body: { version, price: 999 } };
    successOf(await manager.client.updateProduct(change));
    const changes = dialog.getByRole('list', { name: 'What changes' }).getByRole('listitem');
    expect(await changes.count()).toBe(100);
    await dialog.getByRole('button', { name: 'Show 100 more' }).click();
    await dialog.getByRole('button', { name: 'Show 50 more' }).click();
    expect(await changes.count()).toBe(250);
    await dialog.getByRole('button', { name: 'Change 250' }).click();
    await dialog.getByText('249 changed, 1 did not.').waitFor();
    await dialog.getByRole('cell', { name: 'Mug 7 (NEW-7)' }).waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await product('NEW-0')).toMatchObject({ category: 'Mugs', price: 499 });
    expect(await product('NEW-7')).toMatchObject({ category: 'Kitchen', price: 999 });
  });

  test('a picture is made smaller, sent, and shown', async () => {
    const sent: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.headers()['content-type']);
    });
    await page.goto(`${shop.url}/stock/NEW-1`);
    const shot = await page.screenshot();
    await page.getByLabel('Picture').setInputFiles({
      name: 'mug.png',
      mimeType: 'image/png',
      buffer: shot,
    });
    await page.getByRole('button', { name: 'Change the picture' }).waitFor();
    expect(sent).toEqual(['image/webp']);
    const { imageUrl = '' } = await product('NEW-1');
    const picture = await fetch(shop.url + imageUrl);
    expect(picture.headers.get('content-type')).toBe('image/webp');
    const shown = page.getByRole('dialog').locator(`img[src="${imageUrl}"]`);
    expect(
      await shown.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return image.naturalWidth;
      }),
    ).toBe(1200);
  });

  test('what is no picture is refused before anything is sent', async () => {
    await page.getByLabel('Picture').setInputFiles({
      name: 'notes.png',
      mimeType: 'image/png',
      buffer: Buffer.from('these are notes'),
    });
    await page.getByText('This is no picture that the browser can read.').waitFor();
  });

  test('a product is made, with what is wrong at its field', async () => {
    await page.goto(`${shop.url}/products`);
    await page.getByRole('button', { name: 'New product' }).click();
    const form = page.getByRole('dialog', { name: 'New product' });
    await form.getByLabel('SKU').fill('FX-1');
    await form.getByLabel('Name').first().fill('Blue jug');
    await form.getByLabel('Price').fill('£12');
    await form.getByLabel('Category').fill('Jugs');
    await form.getByLabel('Barcodes').pressSequentially('JUG-CODE');
    await form.getByLabel('Barcodes').press('Enter');
    await form.getByLabel('Barcodes').pressSequentially('2011001913624');
    await form.getByLabel('Stock').fill('8');
    await form.getByRole('button', { name: 'Make the product' }).click();
    await form.getByText(/^Must be an amount like 12\.50/).waitFor();
    await form.getByLabel('Price').fill('12.50');
    await page.keyboard.press('Enter');
    await form.getByText(/^Change product FX-1, or choose another SKU/).waitFor();
    await form.getByLabel('SKU').fill('JUG-1');
    await page.keyboard.press('Enter');
    await form.getByText(/^2011001913624 belongs to .+ \(.+\)\. Take it off/).waitFor();
    await form.getByLabel('Barcodes').fill('JUG-CODE');
    await form.getByRole('button', { name: 'Make the product' }).click();
    await page.getByText('Blue jug is saved').waitFor();
    expect(await product('JUG-1')).toMatchObject({
      name: 'Blue jug',
      price: 1250,
      barcodes: ['JUG-CODE'],
      stockQuantity: 8,
    });
  });

  test('an edit keeps what somebody else changed meanwhile', async () => {
    await page.getByLabel('Search products').fill('Blue jug');
    await page.getByRole('button', { name: 'Edit Blue jug' }).click();
    const form = page.getByRole('dialog', { name: 'Blue jug' });
    await form.getByLabel('Price').fill('13');
    successOf(
      await manager.client.updateProduct({
        params: { sku: 'JUG-1' },
        body: { version: 1, price: 1200, category: 'Pottery' },
      }),
    );
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Somebody else changed this product meanwhile.').waitFor();
    await form.getByText('Somebody else made this “12.00”.').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('listitem').filter({ hasText: '£13.00' }).waitFor();
    expect(await product('JUG-1')).toMatchObject({ price: 1300, category: 'Pottery', version: 3 });
  });

  test('what was saved without an answer is found to be, and the form is locked meanwhile', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(
      '**/inventory/products',
      async (route) => {
        await route.fetch();
        await held;
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: 'New product' }).click();
    const form = page.getByRole('dialog', { name: 'New product' });
    const price = form.getByLabel('Price');
    await form.getByLabel('SKU').fill('JUG-2');
    await form.getByLabel('Name').first().fill('Green jug');
    await form.getByLabel('Category').fill('Jugs');
    await price.fill('12.5');
    await price.press('Enter');
    await expect(price.isDisabled()).resolves.toBe(true);
    await expect(form.getByRole('button', { name: 'Cancel' }).isDisabled()).resolves.toBe(true);
    release();
    await form.getByRole('alert').waitFor();
    await expect(price.evaluate((field) => field === document.activeElement)).resolves.toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Green jug is saved').waitFor();
    expect(await product('JUG-2')).toMatchObject({ price: 1250, version: 1 });
  });

  test('a product is taken off sale, and found and put on sale again', async () => {
    await page.goto(`${shop.url}/stock/JUG-1`);
    await page.getByRole('link', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: 'Blue jug' });
    await form.getByLabel('Sale').selectOption('Off sale');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    expect(await product('JUG-1')).toMatchObject({ isActive: false });
    const edit = page.getByRole('button', { name: 'Edit Blue jug' });
    await expect(edit.count()).resolves.toBe(0);
    await page.getByRole('radio', { name: 'Off sale' }).check({ force: true });
    await edit.click();
    await form.getByLabel('Sale').selectOption('On sale');
    await form.getByRole('button', { name: 'Save' }).click();
    await edit.waitFor({ state: 'detached' });
    expect(await product('JUG-1')).toMatchObject({ isActive: true });
  });
});
